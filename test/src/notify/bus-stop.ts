import { join } from "node:path";
import { readProposals } from "../../../index/reading/read-proposals.ts";
import { openSqliteStore } from "../../../src/store/open-store.ts";

/** A proposal that waits for its answer. */
export const ASKED = `案由:(20230099)关于增设公交站的提案

内    容:

  东门没有公交站。

建    议:

  1.在东门增设公交站。

提案者 甘若棠
部门答复

办理单位 交通局
`;
/** The same with the lead bureau's letter. */
export const ANSWERED = ASKED.replace(
  "部门答复\n",
  `部门答复

交通局:
甘若棠委员:
  您提出的第20230099号提案收悉,现答复如下:
  东门公交站已于5月建成使用。
  此复。
  2023年6月2日
`,
);
/** Another proposal. */
export const OTHER = ASKED.replaceAll("20230099", "20230098").replaceAll("公交站", "停车场");

/** Imports into the store of a data folder as another process would. */
export async function bring(folder: string, text: string): Promise<void> {
  const store = await openSqliteStore(join(folder, "tian-bot.sqlite"));
  const { proposals } = readProposals(text, "bus.txt");
  await store.importProposals(proposals, { source: "bus.txt", at: Date.now() });
  await store.close();
}

import type { Answer } from "../answer-record.ts";
import { boardSheets } from "../answers/board/sheets.ts";
import { cardsFor } from "../answers/board/sight.ts";
import { compose, notice, paragraph } from "../compose.ts";
import { askedPeriod } from "../question/asked-period.ts";
import type { Sheet, TableFormat } from "../sheet.ts";
import { doer } from "../speaker.ts";
import { wording } from "../wording.ts";
import type { ExportCommand } from "./command.ts";
import type { Recording } from "./recording.ts";
import { staffWording } from "./wording.ts";

const SAID =
  /^导出(?:表格|统计表?|清单|台账|文件)?\s*(?:(?<year>(?:19|20)\d{2})年?度?的?)?\s*(?:提案|表格|统计表?|清单|台账)?\s*(?<format>excel|xlsx|csv)?(?:格式|文件|表格)?$/iu;

/** 导出, 导出2022年的csv; undefined for everything else. */
export function readExport(text: string, today: string): ExportCommand | undefined {
  const { groups } = SAID.exec(text) ?? {};
  if (!groups) return loosely(text, today);
  const format = groups["format"]?.toLowerCase() === "csv" ? "csv" : "xlsx";
  return { kind: "export", format, ...(groups["year"] ? { year: Number(groups["year"]) } : {}) };
}

/** 导出逾期清单, 把今年的统计表发我excel: the tables tell of all, so what else is named narrows nothing but the year. */
const LOOSE =
  /^(?:请|帮我?|麻烦|给我|我要|想)*(?:导出|下载)(?!.*(?:怎么|如何|在哪|吗|谁|能不能)).{0,16}$|^(?!.*(?:怎么|如何|在哪|吗|能不能)).{0,16}(?:表|清单|台账|数据|名单).{0,4}(?:发|导|给|弄|做).{0,6}(?:excel|xlsx|csv|电子表格).{0,4}$/iu;

function loosely(text: string, today: string): ExportCommand | undefined {
  if (!LOOSE.test(text)) return undefined;
  const { period } = askedPeriod(text, today);
  const year = period.year === undefined ? {} : { year: period.year };
  return { kind: "export", format: /csv/iu.test(text) ? "csv" : "xlsx", ...year };
}

/** The tables that a file of this format holds: CSV has room for one, the list of proposals. */
export function sheetsIn(format: TableFormat, sheets: readonly Sheet[]): readonly Sheet[] {
  return format === "csv" ? sheets.slice(1, 2) : sheets;
}

/** The tables as a file that comes with the answer; the log says who took it. Nobody's contact details are in it. */
export async function exportBoard({ format, year }: ExportCommand, ground: Recording): Promise<Answer> {
  const { by, at, sight, records, boardAddress, writeTables } = ground;
  if (!writeTables) return notice(staffWording.exportNowhere);
  const filter = year === undefined ? {} : { year };
  const cards = cardsFor({ filter }, sight);
  if (cards.length === 0) return notice(wording.noProposalsToCount, "nothing-found");
  const sheets = sheetsIn(format, await boardSheets(cards, sight));
  const name = staffWording.exportName({ year, day: sight.today, format });
  const bytes = await writeTables(sheets, format);
  await records.note({ kind: "exported", file: name }, doer(by), at);
  const tables = sheets.map((sheet) => sheet.name).join("、");
  return compose({
    kind: "notice",
    blocks: [paragraph(staffWording.exported(cards.length, tables, boardAddress))],
    attachments: [{ kind: "document", name, bytes }],
  });
}

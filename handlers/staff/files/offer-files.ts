import type { Answer } from "../../answer-record.ts";
import type { Button } from "../../block.ts";
import { compose, notice, paragraph } from "../../compose.ts";
import type { IncomingFile } from "../../incoming.ts";
import type { Speaker } from "../../speaker.ts";
import { wording } from "../../wording.ts";
import type { FileDesk } from "./file-desk.ts";
import { fileWording as said } from "./wording.ts";

/** Who sends documents, when, and where they are imported. */
export type Sending = { by: Speaker; at: number; desk: FileDesk | undefined };

/** What a document would change, with the words by which it is imported or not; none where there is nothing to import. */
export type Offered = { text: string; buttons: Button[] };

/** Says what documents would change, with a button that imports each; only staff's are read. */
export async function offerFiles(files: readonly IncomingFile[], sending: Sending): Promise<Answer> {
  const { by, desk } = sending;
  if (!by.staff) return notice(said.notStaff, "refused");
  if (!desk || by.chat.kind === "group") return notice(wording.noFiles);
  const offered = await offerEach(files, { ...sending, desk });
  return compose({
    kind: "notice",
    blocks: offered.map(({ text }) => paragraph(text)),
    buttons: offered.map(({ buttons }) => buttons).filter((row) => row.length > 0),
  });
}

/** The same, document by document, for somebody who is known to be staff. */
export async function offerEach(
  files: readonly IncomingFile[],
  sending: Sending & { desk: FileDesk },
): Promise<Offered[]> {
  const offered: Offered[] = [];
  for (const file of files) offered.push(await offer(file, sending));
  return offered;
}

/** Whose a waiting document is. */
export function ownerOf({ channel, person }: Speaker): string {
  return `${channel}:${person.id}`;
}

async function offer(file: IncomingFile, { by, at, desk }: Sending & { desk: FileDesk }): Promise<Offered> {
  const content = await file.read();
  if (!content.ok) {
    const large = content.reason === "too-large";
    const text = large ? said.tooLarge(file.name, content.mostBytes) : said.unavailable(file.name);
    return { text, buttons: [] };
  }
  const offered = await desk.offer({ name: file.name, bytes: content.bytes, owner: ownerOf(by) }, at);
  const found = Object.values(offered.counts).some((count) => count > 0);
  if (!found) return { text: said.nothing(offered), buttons: [] };
  const buttons = [
    { label: said.confirm, text: `确认导入 ${offered.id}` },
    { label: said.withdraw, text: `取消导入 ${offered.id}` },
  ];
  return { text: said.preview(offered), buttons };
}

import type { Answer } from "../../answer-record.ts";
import { notice } from "../../compose.ts";
import { doer } from "../../speaker.ts";
import type { FileCommand } from "../command.ts";
import type { Recording } from "../recording.ts";
import { staffWording } from "../wording.ts";
import { ownerOf } from "./offer-files.ts";
import { fileWording as said } from "./wording.ts";

const HOW_TO = /^(?:怎么)?(?:导入|上传)(?:提案)?(?:文件)?$/u;
const FILE = /^(?<verb>确认|取消|放弃)导入\s*(?<id>[0-9a-f]{8})?$/u;

/** A command about documents to be imported; undefined for everything else. */
export function readFileCommand(text: string): FileCommand | undefined {
  if (HOW_TO.test(text)) return { kind: "how-to-import" };
  const { verb, id } = FILE.exec(text)?.groups ?? {};
  if (!verb) return undefined;
  return { kind: verb === "确认" ? "take-in-file" : "withdraw-file", ...(id ? { id } : {}) };
}

/** Imports a document that waits, or forgets it; the log tells who had what imported. */
export async function obeyFile(command: FileCommand, ground: Recording): Promise<Answer> {
  const { files, by, at, records, boardAddress } = ground;
  if (!files) return notice(staffWording.notHere, "refused");
  if (command.kind === "how-to-import") return notice(said.howTo(boardAddress ?? ""));
  const owner = ownerOf(by);
  if (command.kind === "withdraw-file")
    return notice((await files.withdraw(owner, command.id)) ? said.withdrawn : said.noOffer);
  const imported = await files.confirm(owner, command.id, at);
  if (!imported) return notice(said.noOffer);
  const { name: file, counts } = imported;
  await records.note({ kind: "imported", file, added: counts.new, changed: counts.changed }, doer(by), at);
  return notice(said.done(imported));
}

import type { ProposalId } from "../../index/proposal.ts";
import type { LoggedDeed } from "../../index/staff/deed.ts";
import type { Answer } from "../answer-record.ts";
import type { Sight } from "../answers/board/sight.ts";
import { compose, paragraph } from "../compose.ts";
import type { WriteTables } from "../sheet.ts";
import type { Speaker } from "../speaker.ts";
import type { FileDesk } from "./files/file-desk.ts";
import type { Matters } from "./queue/matters.ts";
import type { Records } from "./records.ts";
import { deedWords, staffWording } from "./wording.ts";

/** What a command is obeyed with; `open` is the proposal talked about. */
export type Command = {
  by: Speaker;
  at: number;
  open: ProposalId | null;
  sight: Sight;
  records: Records | undefined;
  /** What imports leave to staff; absent where nothing is imported. */
  matters: Matters | undefined;
  /** Where documents are imported. */
  files: FileDesk | undefined;
  /** Where a browser finds the board, without a slash at its end. */
  boardAddress: string | undefined;
  /** Writes the tables that staff export; absent where no file can be handed over. */
  writeTables: WriteTables | undefined;
};

/** A command's ground where there is something to record in. */
export type Recording = Command & { records: Records };

/** Says what was recorded, with a button that takes it back. */
export function told({ number, deed }: LoggedDeed, sight: Sight, lines: readonly string[] = []): Answer {
  const sentence = staffWording.done(number, deedWords(deed, naming(sight)));
  return compose({
    kind: "notice",
    blocks: [paragraph([sentence, ...lines].join("\n"))],
    buttons: [[{ label: staffWording.undo, text: `撤回 ${number}` }]],
  });
}

/** How the log names a proposal: by its number, else by its title. */
export function naming({ library }: Pick<Sight, "library">): (id: string) => string {
  return (id) => {
    const card = library.index.card(id as ProposalId); // ids in the log were ids of cards
    return card ? (card.number ?? `《${card.title}》`) : id;
  };
}

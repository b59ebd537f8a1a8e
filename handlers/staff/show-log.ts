import type { Answer } from "../answer-record.ts";
import { compose, notice, paragraph } from "../compose.ts";
import { naming, type Recording } from "./recording.ts";
import { deedHead, deedWords, staffWording } from "./wording.ts";

const SHOWN = 20;

/** The latest deeds with who did them and when; those taken back say so. */
export function showLog({ records, sight }: Recording): Answer {
  const { log } = records;
  if (log.length === 0) return notice(staffWording.emptyLog);
  const undone = new Map(log.flatMap(({ deed }) => (deed.kind === "undone" ? [[deed.deed, true]] : [])));
  const name = naming(sight);
  const items = log
    .slice(-SHOWN)
    .reverse()
    .map((logged) => ({
      marker: "·",
      runs: [
        { text: `${deedWords(logged.deed, name)}${undone.has(logged.id) ? staffWording.takenBack : ""}` },
      ],
      detail: deedHead(logged, sight.dayOf(logged.at)),
    }));
  const heading = paragraph(staffWording.log(items.length, log.length));
  return compose({ kind: "notice", blocks: [heading, { kind: "list", items }] });
}

import type { ProposalCard, ProposalIndex } from "../../index/search/proposal-index.ts";
import type { Answer } from "../answer-record.ts";
import type { Block } from "../block.ts";
import { compose } from "../compose.ts";
import { staffWording } from "../staff/wording.ts";
import { wording } from "../wording.ts";

/** What one can ask, by examples that this library answers. */
export function showHelp(index: ProposalIndex, greeting?: string): Answer {
  const card = exampleCard(index);
  const { help } = wording;
  const lines: [string, string][] = [
    ...(card?.number ? [[card.number, help.number] as [string, string]] : []),
    ...(card?.proposers[0] ? [[card.proposers[0], help.proposer] as [string, string]] : []),
    ...(card?.bureaus[0] ? [[card.bureaus[0].name, help.bureau] as [string, string]] : []),
    [help.topicExample, help.topic],
    [help.followUpExample, help.followUp],
    [help.countExample, help.count],
  ];
  const hello: Block[] = greeting ? [{ kind: "paragraph", runs: [{ text: greeting }] }] : [];
  return compose({
    kind: "help",
    blocks: [...hello, { kind: "title", text: wording.helpTitle }, listOf(lines)],
  });
}

/** What staff tell the bot to do, by examples; anybody may read it. */
export function showStaffHelp(): Answer {
  const { title, lines, who } = staffWording.help;
  const blocks: Block[] = [{ kind: "title", text: title }, listOf(lines), { kind: "note", text: who }];
  return compose({ kind: "help", blocks });
}

function listOf(lines: readonly (readonly [string, string])[]): Block {
  const items = lines.map(([ask, detail]) => ({
    marker: "·",
    runs: [{ text: ask, strong: true as const }],
    detail,
  }));
  return { kind: "list", items };
}

/** The latest proposal that was replied to: its number, proposer and bureau make examples that work. */
function exampleCard(index: ProposalIndex): ProposalCard | undefined {
  return index.cards({ status: "replied" })[0] ?? index.cards({})[0];
}

import type { ProposalId } from "../../index/proposal.ts";
import type { Answer } from "../answer-record.ts";
import type { Block } from "../block.ts";
import { compose, notice, paragraph } from "../compose.ts";
import type { Library } from "../library.ts";
import { notificationWording } from "../notification/wording.ts";
import { scopeAsked } from "./proof-scope.ts";
import type { SubscriptionGround } from "./subscription-ground.ts";
import { DELIVERY_STATES, type Proof, type ProofScope, type TracedDelivery } from "./subscriptions.ts";
import { subscriptionWording as words } from "./wording.ts";

/** The proof of delivery: what the last import brought, what was owed, and what became of it; here, of one proposal, or in all. */
export async function showSync(what: string, ground: SubscriptionGround): Promise<Answer> {
  const { subscriptions, by, library } = ground;
  const scope = scopeAsked(what, ground);
  if (scope === undefined) return notice(words.noSuchProposal(what), "nothing-found");
  const proof = await subscriptions.proof(scope);
  const flood = by.staff ? await subscriptions.flood() : undefined;
  const blocks: Block[] = [
    { kind: "title", text: titleOf(scope, library) },
    paragraph(importText(proof)),
    tallyBlock(proof),
    ...latestBlocks(proof, library),
    ...(flood ? [paragraph(words.flood.preview(flood.deliveries, flood.chats, flood.minutesLeft))] : []),
  ];
  const { release, cancel, sendAgain } = words.button;
  const again = by.staff && proof.tally.failed + proof.tally.unknown > 0 ? [sendAgain] : [];
  const offered = [...(flood ? [release, cancel] : []), ...again].map((text) => ({ label: text, text }));
  const buttons = offered.length > 0 ? [offered] : [];
  return compose({ kind: "reply-status", blocks, buttons });
}

function titleOf(scope: ProofScope, library: Library): string {
  if (scope === "all") return `${words.sync.title} · ${words.sync.whole}`;
  return "proposal" in scope ? `${words.sync.title} · ${titleIn(library, scope.proposal)}` : words.sync.title;
}

function titleIn(library: Library, id: ProposalId): string {
  return library.index.card(id)?.title ?? id;
}

function importText({ lastImport }: Proof): string {
  const { sync } = words;
  if (!lastImport) return sync.noImport;
  return `${sync.lastImport(lastImport.source, lastImport.at)}\n${sync.found(lastImport.found)}`;
}

function tallyBlock({ tally, doubtful }: Proof): Block {
  const fields = DELIVERY_STATES.filter((state) => tally[state] > 0).map((state) => {
    return { name: words.sync.rows[state], value: String(tally[state]) };
  });
  if (fields.length === 0) return { kind: "note", text: words.sync.none };
  const again = doubtful > 0 ? [{ name: words.sync.doubtful, value: String(doubtful) }] : [];
  return { kind: "fields", fields: [...fields, ...again] };
}

function latestBlocks({ latest }: Proof, library: Library): Block[] {
  if (latest.length === 0) return [];
  const items = latest.map((one, at) => ({
    marker: `${at + 1}.`,
    runs: [{ text: `${titleIn(library, one.proposal)}：${words.sync.rows[one.state]}` }],
    detail: detailOf(one),
  }));
  return [paragraph(words.sync.latest), { kind: "list", items }];
}

function detailOf({ kind, bureau, problem, from }: TracedDelivery): string {
  const news = [notificationWording.news[kind], bureau ?? ""].filter((part) => part !== "").join(" · ");
  const why = problem === null ? [] : [words.sync.problem(problem)];
  return [news, ...why, words.sync.traced(from.source, from.at)].join("\n");
}

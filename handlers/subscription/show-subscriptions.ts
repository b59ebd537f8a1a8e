import type { Answer } from "../answer-record.ts";
import type { Block, Button } from "../block.ts";
import { compose, paragraph } from "../compose.ts";
import type { ChatSubscriptions } from "./subscriptions.ts";
import { followedText, subscriptionWording as words } from "./wording.ts";

/** So many of the list get a button of their own. */
const MOST_BUTTONS = 6;

/** What the chat follows and how it is told, with buttons to change both. */
export function showSubscriptions(chat: ChatSubscriptions, heading?: string): Answer {
  const { list, settings, state } = chat;
  if (list.length === 0)
    return compose({ kind: "subscription", blocks: [paragraph(words.none), note(words.howTold(settings))] });
  const items = list.map((one, at) => ({
    marker: `${at + 1}.`,
    runs: [{ text: `${followedText(one.followed)}${words.line[one.state]}` }],
  }));
  const blocks: Block[] = [
    { kind: "title", text: words.title },
    ...(heading ? [paragraph(heading)] : []),
    { kind: "list", items },
    note(words.howTold(settings)),
    ...(state === "paused" ? [note(words.isPaused)] : []),
    ...(state === "lost" ? [note(words.lost(list.length))] : []),
    note(words.help),
  ];
  return compose({ kind: "subscription", total: list.length, blocks, buttons: buttonsFor(chat) });
}

function buttonsFor({ list, settings, state }: ChatSubscriptions): Button[][] {
  const { button } = words;
  const each = list.slice(0, MOST_BUTTONS).map((_, at) => {
    return { label: `${button.unsubscribe} ${at + 1}`, text: `退订 ${at + 1}` };
  });
  const flow = state === "active" ? button.pause : button.resume;
  const rhythm = settings.rhythm.kind === "instant" ? button.daily : button.instant;
  return [each, [flow, rhythm].map((text) => ({ label: text, text }))];
}

function note(text: string): Block {
  return { kind: "note", text };
}

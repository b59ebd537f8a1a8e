import type { Matter } from "../../../index/queue/matter.ts";
import type { Answer } from "../../answer-record.ts";
import type { Button } from "../../block.ts";
import { compose, notice, paragraph } from "../../compose.ts";
import { naming, type Recording } from "../recording.ts";
import { queueWording as said } from "./wording.ts";

const SHOWN = 10;
const BUTTONS = 5;

/** What waits for staff, the latest ten that want a person first. */
export function showQueue(open: readonly Matter[]): Answer {
  if (open.length === 0) return notice(said.empty);
  const shown = open.slice(0, SHOWN);
  const waiting = open.filter(({ kind }) => kind === "waiting-letter").length;
  const items = shown.map((matter) => ({
    marker: String(matter.number),
    runs: [{ text: `${said.kind(matter.kind)}：${matter.detail.title ?? said.where(matter)}` }],
    detail: said.why(matter),
  }));
  const left = open.length - shown.length;
  const blocks = [paragraph(said.heading(open.length, waiting)), { kind: "list" as const, items }];
  return compose({
    kind: "notice",
    blocks: left > 0 ? [...blocks, paragraph(said.left(left))] : blocks,
    buttons: [
      shown.slice(0, BUTTONS).map(({ number }) => ({ label: said.look(number), text: `待处理 ${number}` })),
    ],
  });
}

/** One matter with everything that is known of it, and what can be done. */
export function showMatter(matter: Matter, ground: Recording): Answer {
  const { number, kind, detail, record, firstSeen, lastSeen } = matter;
  const { dayOf } = ground.sight;
  const letter = kind === "doubtful-letter" || kind === "waiting-letter";
  const name = naming(ground.sight);
  const lines = [
    `${number} ${said.kind(kind)}：${detail.title ?? said.where(matter)}`,
    said.why(matter),
    said.seen(dayOf(firstSeen), dayOf(lastSeen)),
    ...(detail.candidates.length > 0 ? [said.candidates + detail.candidates.map(name).join("、")] : []),
    said.howTo(number, letter, record !== null),
  ];
  return compose({ kind: "notice", blocks: [paragraph(lines.join("\n"))], buttons: buttonsOf(matter, name) });
}

function buttonsOf({ number, kind, detail }: Matter, name: (id: string) => string): Button[][] {
  const candidates = detail.candidates.map((id, at) => ({
    label: said.assign(name(id)),
    text: `待处理 ${number} 归到 第${at + 1}个`,
  }));
  const separate =
    kind === "doubtful-letter" ? [{ label: said.separate, text: `待处理 ${number} 另立` }] : [];
  return [
    ...candidates.map((one) => [one]),
    [...separate, { label: said.ignore, text: `待处理 ${number} 忽略` }],
  ];
}

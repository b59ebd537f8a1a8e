import type { Answer } from "../../../../handlers/answer-record.ts";
import type { Attachment } from "../../../../handlers/attachment.ts";
import type { Block } from "../../../../handlers/block.ts";
import type { SendFailure, SendResult } from "../../channel.ts";
import { withUnsent } from "../../unsent.ts";
import type { OutgoingFile } from "./outgoing.ts";

type Chart = Extract<Block, { kind: "chart" }>;

/** Makes a picture of a chart; undefined where it cannot be drawn. */
export type DrawChart = (chart: Chart) => Promise<Uint8Array | undefined>;

/** Sends the numbered message of an answer. */
export type SendFile = (outgoing: OutgoingFile, part: number) => Promise<SendResult>;

/**
 * What became of an answer's files: the messages that arrived, how many were tried, and what is left to be said in words.
 * `failure` is why nothing more can be sent there.
 */
export type FilesSent = { messages: string[]; tried: number; rest: Answer; failure?: SendFailure };

/** A file with what stands for it in words where it cannot be sent: a chart of the answer, or a note. */
type Planned = { outgoing: OutgoingFile; chart?: Chart };

/**
 * Sends an answer's charts as pictures, then its attachments. What the platform refuses is said in words instead; what was
 * sent without an answer of the platform counts as arrived.
 */
export async function sendFiles(
  answer: Answer,
  { draw, send }: { draw: DrawChart; send: SendFile },
): Promise<FilesSent> {
  const planned = await planOf(answer, draw);
  const drawn = new Set<Block>();
  const unsent: Attachment[] = [];
  const messages: string[] = [];
  for (const [part, { outgoing, chart }] of planned.entries()) {
    const result = await send(outgoing, part);
    if (result.ok) messages.push(result.sent.message);
    else if (result.failure.kind === "refused") {
      if (!chart) unsent.push(outgoing.file);
      continue;
    } else if (result.failure.kind !== "unknown") {
      return { messages, tried: part + 1, rest: answer, failure: result.failure };
    }
    if (chart) drawn.add(chart);
  }
  const blocks = answer.blocks.filter((block) => !drawn.has(block));
  return { messages, tried: planned.length, rest: withUnsent({ ...answer, blocks }, unsent) };
}

async function planOf({ blocks, attachments = [] }: Answer, draw: DrawChart): Promise<Planned[]> {
  const charts = blocks.filter((block) => block.kind === "chart");
  const pictures = await Promise.all(charts.map(async (chart) => ({ chart, bytes: await draw(chart) })));
  return [
    ...pictures.flatMap(({ chart, bytes }) => (bytes ? [{ chart, outgoing: pictureOf(chart, bytes) }] : [])),
    ...attachments.map((file) => ({ outgoing: { format: "file" as const, file } })),
  ];
}

function pictureOf({ title }: Chart, bytes: Uint8Array): OutgoingFile {
  return { format: "file", file: { kind: "picture", name: "chart.png", bytes }, caption: title };
}

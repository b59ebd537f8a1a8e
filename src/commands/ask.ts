import { createInterface } from "node:readline";
import { z } from "zod";
import { answer, type Said } from "../../handlers/answer.ts";
import { AnswerRecord } from "../../handlers/answer-record.ts";
import { type Conversation, NEW_CONVERSATION } from "../../handlers/conversation.ts";
import type { Services } from "../../handlers/services.ts";
import { LOCAL_SPEAKER } from "../../handlers/speaker.ts";
import { dayAt } from "../calendar-day.ts";
import { openFiles } from "../library/file-library.ts";
import { readSource } from "../sources/read-source.ts";
import { EXIT, readCommandLine } from "./command-line.ts";

const HELP = `用法：npm run -s ask -- --data 路径… [--json] "问题"
      npm run -s ask -- --data 路径… --batch < 问题.jsonl

把文件读入内存，回答一个问题，不改动任何东西。
  --data 路径   提案文件或文件夹，可以写多次
  --json        以数据形式输出（见 docs/api.md）
  --batch       从标准输入逐行读 {"id","chat","text"}，逐行输出 {"id","answer"}；chat 相同的是同一段对话
  --help        显示本说明`;

const BatchLine = z.object({ id: z.string(), chat: z.string().default(""), text: z.string() });

const OPTIONS = {
  data: { type: "string", multiple: true },
  json: { type: "boolean" },
  batch: { type: "boolean" },
} as const;

process.exitCode = await ask();

async function ask(): Promise<number> {
  const line = readCommandLine(OPTIONS, HELP);
  if (!line.run) return line.exit;
  const { values, positionals } = line.given;
  // What follows --data may be several paths; the question is the last word.
  const question = values.batch ? undefined : positionals.at(-1);
  const paths = [...(values.data ?? []), ...(values.batch ? positionals : positionals.slice(0, -1))];
  if (paths.length === 0 || (!values.batch && question === undefined)) return wrongUsage();
  const { library, problems } = await openFiles(paths, readSource);
  for (const problem of problems) process.stderr.write(`${JSON.stringify({ problem })}\n`);
  if (values.batch) return answerBatch({ library });
  const { answer: given } = await answer(said(question ?? ""), NEW_CONVERSATION, { library });
  process.stdout.write(values.json ? `${JSON.stringify(AnswerRecord.parse(given))}\n` : `${given.text}\n`);
  // With nothing read the answer is of no use, whatever it says.
  return problems.length > 0 && library.index.size === 0 ? EXIT.fault : EXIT.done;
}

function wrongUsage(): number {
  process.stderr.write(`${HELP}\n`);
  return EXIT.usage;
}

function said(text: string): Said {
  const now = Date.now();
  return { text, by: LOCAL_SPEAKER, now, day: dayAt(now) };
}

/** Answers line by line, in order; a line that is no question gets a problem in its place. */
async function answerBatch(services: Services): Promise<number> {
  const conversations = new Map<string, Conversation>();
  const outcome = { exit: EXIT.done as number };
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === "") continue;
    const asked = readLine(line);
    if (!asked) outcome.exit = EXIT.fault;
    process.stdout.write(
      `${JSON.stringify(asked ? await answerLine(asked, conversations, services) : notALine(line))}\n`,
    );
  }
  return outcome.exit;
}

function readLine(line: string): z.infer<typeof BatchLine> | undefined {
  try {
    return BatchLine.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function notALine(line: string): unknown {
  return { problem: { expected: '{"id","chat","text"}', got: line.slice(0, 80) } };
}

async function answerLine(
  { id, chat, text }: z.infer<typeof BatchLine>,
  conversations: Map<string, Conversation>,
  services: Services,
): Promise<unknown> {
  const before = conversations.get(chat) ?? NEW_CONVERSATION;
  const { answer: given, conversation } = await answer(said(text), before, services);
  conversations.set(chat, conversation);
  return { id, answer: AnswerRecord.parse(given) };
}

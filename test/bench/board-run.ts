import { DatabaseSync } from "node:sqlite";
import { answer } from "../../handlers/answer.ts";
import { boardFor } from "../../handlers/answers/board/show-board.ts";
import { sightOf } from "../../handlers/answers/board/sight.ts";
import { NEW_CONVERSATION } from "../../handlers/conversation.ts";
import type { Services } from "../../handlers/services.ts";
import { LOCAL_SPEAKER } from "../../handlers/speaker.ts";
import { USUAL_BOOK } from "../../index/handling/deadline-book.ts";
import { handledIn } from "../../index/handling/handled.ts";
import { libraryOf } from "../../src/library/file-library.ts";
import { corpus, outcomesFor } from "../index/handling/board-corpus.ts";

/** How long something of the board takes, in milliseconds, the best of several runs. */
export type BoardRun = { what: string; proposals: number; milliseconds: number };

const TODAY = "2026-06-30";
const RUNS = 7;
const QUESTIONS = ["逾期的有哪些", "财政局还有几件", "哪个单位逾期最多", "哪些承诺到期"];

/**
 * The board over so many proposals, and questions about it from text to answer. The reference is what SQLite takes to
 * group the same parts by bureau, ready with their due days.
 */
export async function measureBoard(proposals: number): Promise<BoardRun[]> {
  const made = corpus(proposals);
  const library = libraryOf(made);
  const outcomes = outcomesFor(made);
  const services: Services = { library, outcomes: { all: async () => outcomes } };
  const sight = sightOf(LOCAL_SPEAKER, TODAY, services);
  const cards = library.index.cards({});
  const grouped = sqliteGrouping(
    cards.flatMap((card) => handledIn(card, { today: TODAY, book: USUAL_BOOK })),
  );
  const ask = (text: string) =>
    answer({ text, by: LOCAL_SPEAKER, now: 0, day: TODAY }, NEW_CONVERSATION, services);
  const board = await boardFor(cards, sight);
  if (board.sum.overdue !== sum(grouped())) throw new Error("the reference counts something else");
  const run = async (what: string, work: () => unknown) => ({
    ...{ what, proposals },
    milliseconds: await best(work),
  });
  return [
    await run("SQLite GROUP BY over ready parts (reference)", grouped),
    await run("the whole board: states, stances, promises", () => boardFor(cards, sight)),
    ...(await inTurn(QUESTIONS, (text) => run(`question to answer: ${text}`, () => ask(text)))),
  ];
}

type Part = ReturnType<typeof handledIn>[number];

/** The figures of bureaus from a table of parts, as a program over a database has them. */
function sqliteGrouping(parts: readonly Part[]): () => { overdue: number }[] {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE TABLE part (bureau TEXT, role TEXT, replied INTEGER, due TEXT)");
  const insert = database.prepare("INSERT INTO part VALUES (?, ?, ?, ?)");
  for (const { bureau, state } of parts) {
    const due = state.kind === "replied" ? null : state.dueOn;
    insert.run(bureau.name, bureau.role, bureau.replied ? 1 : 0, due);
  }
  const group = database.prepare(
    `SELECT bureau, SUM(role = 'assisting') assisting, COUNT(*) total, SUM(replied) replied,
       SUM(replied = 0 AND due < '${TODAY}') overdue, SUM(replied = 0 AND due IS NULL) undated
     FROM part GROUP BY bureau`,
  );
  return () => group.all() as { overdue: number }[]; // the statement names its columns
}

function sum(rows: readonly { overdue: number }[]): number {
  return rows.reduce((total, { overdue }) => total + overdue, 0);
}

async function inTurn<One, Given>(all: readonly One[], work: (one: One) => Promise<Given>): Promise<Given[]> {
  const given: Given[] = [];
  for (const one of all) given.push(await work(one));
  return given;
}

async function best(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

/** The runs as a Markdown table, with how many times the reference's time each takes. */
export function boardTable(runs: readonly BoardRun[]): string {
  const referenceOf = (size: number) => runs.find((one) => one.proposals === size)?.milliseconds ?? 1;
  const head = ["the board", "proposals", "milliseconds"];
  const rows = runs.map(({ what, proposals, milliseconds }) => [
    what,
    String(proposals),
    `${milliseconds.toPrecision(2)} [${(milliseconds / referenceOf(proposals)).toPrecision(2)}×]`,
  ]);
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `## The board\n\n${lines.join("\n")}\n`;
}

import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { boardSheets, type Sheet } from "../../../../handlers/answers/board/sheets.ts";
import { boardFor, evaluationFields } from "../../../../handlers/answers/board/show-board.ts";
import { owingRow } from "../../../../handlers/answers/board/show-owing.ts";
import { promiseRow } from "../../../../handlers/answers/board/show-promises.ts";
import type { Sight } from "../../../../handlers/answers/board/sight.ts";
import { doer, type Speaker } from "../../../../handlers/speaker.ts";
import { isDueSoon, owedProposals } from "../../../../index/handling/handled.ts";
import { ledgerOf } from "../../../../index/promise/ledger.ts";
import { csvOf, xlsxOf } from "./board-file.ts";
import { boardHtml } from "./board-html.ts";
import { login } from "./login.ts";
import { addRecordPages } from "./record-pages.ts";
import { type BoardGround, sightFor, visitor } from "./visitor.ts";
import { boardPageWording as said } from "./wording.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const LISTED = 30;
const MAX_BODY_BYTES = 16 * 1024;

/** `GET /board`, and for staff `/board.xlsx`, `/board.csv` and `/board/record`; `?year=` keeps to one year. */
export function createBoardPages(ground: BoardGround): Hono {
  const app = new Hono();
  app.get("/board", async (context) => {
    context.header("cache-control", "no-store");
    return context.html(await pageOf(context, ground));
  });
  // Another site's form is refused: the browser says where a form comes from.
  app.use("/board/*", csrf(), bodyLimit({ maxSize: MAX_BODY_BYTES }));
  app.post("/board/login", (context) => login(context, ground));
  addRecordPages(app, ground);
  app.get("/board.xlsx", (context) => download(context, ground, { type: XLSX, name: "board.xlsx" }));
  app.get("/board.csv", (context) =>
    download(context, ground, { type: "text/csv; charset=utf-8", name: "board.csv" }),
  );
  return app;
}

function yearOf(context: Context): number | undefined {
  const year = context.req.query("year") ?? "";
  return /^\d{4}$/.test(year) ? Number(year) : undefined;
}

function seen(context: Context, by: Speaker, ground: BoardGround) {
  const year = yearOf(context);
  const sight = sightFor(by, ground);
  return { year, sight, cards: sight.library.index.cards(year === undefined ? {} : { year }) };
}

async function pageOf(context: Context, ground: BoardGround): Promise<ReturnType<typeof boardHtml>> {
  const by = visitor(context, ground);
  const { year, sight, cards } = seen(context, by, ground);
  const years = new Set(sight.library.index.cards({}).flatMap((card) => card.year ?? []));
  return boardHtml({
    board: await boardFor(cards, sight),
    today: sight.today,
    year,
    years: [...years].toSorted((a, b) => b - a),
    lists: await listsOf(cards, sight),
    fields: evaluationFields(cards, sight),
    staff: by.staff,
    login: !by.staff && ground.trust.asksForToken,
  });
}

async function listsOf(cards: ReturnType<typeof seen>["cards"], sight: Sight) {
  const outcomes = await sight.outcomes.all();
  const overdue = owedProposals(cards, sight, ({ state }) => state.kind === "overdue");
  const soon = owedProposals(cards, sight, (owing) => isDueSoon(owing, sight.book.soonDays));
  const due = ledgerOf(cards, { ...sight, outcomes }).filter(({ state }) => state === "due");
  const promising = [...new Set(due.map(({ card }) => card))];
  return [
    {
      title: said.overdue,
      rows: overdue.slice(0, LISTED).map(({ card }) => owingRow(card, "overdue", sight)),
    },
    { title: said.soon, rows: soon.slice(0, LISTED).map(({ card }) => owingRow(card, "due-soon", sight)) },
    {
      title: said.due,
      rows: promising.slice(0, LISTED).map((card) => promiseRow(card, "due", { sight, outcomes })),
    },
  ];
}

/** Gives tables to staff and writes into the log that it did. */
async function download(
  context: Context,
  ground: BoardGround,
  { type, name }: { type: string; name: string },
): Promise<Response> {
  const by = visitor(context, ground);
  if (!by.staff) return context.text(said.staffOnly, 403);
  const { sight, cards } = seen(context, by, ground);
  const sheets = await boardSheets(cards, sight);
  await ground.services.records?.note({ kind: "exported", file: name }, doer(by), ground.now());
  const body = name.endsWith(".csv") ? csvOf(proposalSheetOf(sheets)) : await xlsxOf(sheets);
  const headers = { "content-type": type, "content-disposition": `attachment; filename="${name}"` };
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: { ...headers, "cache-control": "no-store" },
  });
}

/** One file of CSV holds one table: the list of proposals. */
function proposalSheetOf(sheets: readonly Sheet[]): Sheet {
  return sheets[1] ?? { name: "", head: [], rows: [] };
}

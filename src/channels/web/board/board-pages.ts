import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { except } from "hono/combine";
import { csrf } from "hono/csrf";
import { evaluationFields } from "../../../../handlers/answers/board/evaluation-fields.ts";
import { boardSheets } from "../../../../handlers/answers/board/sheets.ts";
import { boardFor } from "../../../../handlers/answers/board/show-board.ts";
import { owingRow } from "../../../../handlers/answers/board/show-owing.ts";
import { promiseRow } from "../../../../handlers/answers/board/show-promises.ts";
import type { Sight } from "../../../../handlers/answers/board/sight.ts";
import type { TableFormat } from "../../../../handlers/sheet.ts";
import { doer, type Speaker } from "../../../../handlers/speaker.ts";
import { sheetsIn } from "../../../../handlers/staff/export-board.ts";
import { isDueSoon, owedProposals } from "../../../../index/handling/handled.ts";
import { ledgerOf } from "../../../../index/promise/ledger.ts";
import { writeTables } from "../../../staff/table-file.ts";
import { boardHtml } from "./board-html.ts";
import { addDeliveryPages } from "./delivery-pages.ts";
import { login, logout } from "./login.ts";
import { addMatterPages } from "./matters/matter-pages.ts";
import { addRecordPages } from "./record-pages.ts";
import { addUploadPages, UPLOAD_PATH } from "./upload/upload-pages.ts";
import { type BoardGround, sightFor, visitor } from "./visitor.ts";
import { boardPageWording as said } from "./wording.ts";

const LISTED = 30;
const MAX_BODY_BYTES = 16 * 1024;

/** `GET /board`, and for staff `/board.xlsx`, `/board.csv`, `/board/record` and `/board/deliveries`; `?year=` keeps to one year. */
export function createBoardPages(ground: BoardGround): Hono {
  const app = new Hono();
  app.get("/board", async (context) => {
    context.header("cache-control", "no-store");
    return context.html(await pageOf(context, ground));
  });
  // Another site's form is refused: the browser says where a form comes from.
  app.use("/board/*", csrf(), except(UPLOAD_PATH, bodyLimit({ maxSize: MAX_BODY_BYTES })));
  app.post("/board/login", (context) => login(context, ground));
  app.post("/board/logout", logout);
  addRecordPages(app, ground);
  addMatterPages(app, ground);
  addUploadPages(app, ground);
  addDeliveryPages(app, ground);
  for (const format of ["xlsx", "csv"] as const)
    app.get(`/board.${format}`, (context) => download(context, ground, format));
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
    samples: await ground.onlySamples(),
    matters: by.staff ? (await ground.services.matters?.open())?.length : undefined,
    login: !by.staff && ground.trust.asksForToken,
    passHolder: by.staff && ground.trust.asksForToken ? by.person.name : undefined,
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
      rows: overdue
        .slice(0, LISTED)
        .map(({ card }) => owingRow(card, { kind: "owing", which: "overdue" }, sight)),
    },
    {
      title: said.soon,
      rows: soon
        .slice(0, LISTED)
        .map(({ card }) => owingRow(card, { kind: "owing", which: "due-soon" }, sight)),
    },
    {
      title: said.due,
      rows: promising
        .slice(0, LISTED)
        .map((card) => promiseRow(card, { kind: "promises", which: "due" }, { sight, outcomes })),
    },
  ];
}

const TYPES: Record<TableFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** Gives tables to staff and writes into the log that it did. */
async function download(context: Context, ground: BoardGround, format: TableFormat): Promise<Response> {
  const by = visitor(context, ground);
  if (!by.staff) return context.text(said.staffOnly, 403);
  const { sight, cards } = seen(context, by, ground);
  const name = `board.${format}`;
  const sheets = sheetsIn(format, await boardSheets(cards, sight));
  await ground.services.records?.note({ kind: "exported", file: name }, doer(by), ground.now());
  return new Response(new Uint8Array(await writeTables(sheets, format)), {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}

import type { Context, Hono } from "hono";
import { obey } from "../../../../../handlers/staff/obey.ts";
import type { Matters } from "../../../../../handlers/staff/queue/matters.ts";
import { queueWording } from "../../../../../handlers/staff/queue/wording.ts";
import type { Matter } from "../../../../../index/queue/matter.ts";
import { shownDeeds } from "../deed-list.ts";
import { commandGround, notStaff, type StaffVisit, staffVisit } from "../staff-visit.ts";
import type { BoardGround } from "../visitor.ts";
import { readMatterForm } from "./matter-form.ts";
import { matterHtml, matterListHtml } from "./matter-html.ts";
import { matterWording as said } from "./matter-wording.ts";

/** A member of staff at what imports leave to people. */
type Visit = StaffVisit & { matters: Matters };

const SETTLED = 10;

/**
 * `GET /board/matters` lists what waits for a person, `/board/matter?number=` shows one; forms sent there settle it, or take
 * that back, by the chat's rules.
 */
export function addMatterPages(app: Hono, ground: BoardGround): void {
  app.get("/board/matters", (context) =>
    visit(context, ground, async (one) => context.html(await listOf(one, messageOf(context)))),
  );
  app.post("/board/matters", (context) => visit(context, ground, (one) => takeBack(one, context, ground)));
  app.get("/board/matter", (context) =>
    visit(context, ground, (one) =>
      atMatter(one, context, async (matter) => context.html(await pageOf(matter, one, undefined))),
    ),
  );
  app.post("/board/matter", (context) =>
    visit(context, ground, (one) =>
      atMatter(one, context, (matter) => settle(matter, { ...one, context, ground })),
    ),
  );
}

function visit(
  context: Context,
  ground: BoardGround,
  work: (visit: Visit) => Promise<Response>,
): Promise<Response> {
  const { matters } = ground.services;
  return staffVisit(context, ground, (staff) => (matters ? work({ ...staff, matters }) : notStaff(context)));
}

async function atMatter(
  { matters }: Visit,
  context: Context,
  work: (matter: Matter) => Promise<Response>,
): Promise<Response> {
  const number = Number(context.req.query("number"));
  const matter = (await matters.open()).find((one) => one.number === number);
  return matter ? work(matter) : context.text(said.gone, 404);
}

type Settling = Visit & { context: Context; ground: BoardGround };

/** What was settled is shown by the list, so that loading it again settles nothing. */
async function settle(matter: Matter, { context, ground, ...one }: Settling): Promise<Response> {
  const ruling = readMatterForm(await context.req.parseBody());
  if (!ruling) return context.html(await pageOf(matter, one, said.notUnderstood), 422);
  const command = { kind: "matter" as const, number: matter.number, ruling };
  const { kind, text } = await obey(command, commandGround(one, ground, null));
  if (kind === "refused") return context.html(await pageOf(matter, one, text), 422);
  return context.redirect(`/board/matters?done=${matter.number}`, 303);
}

async function takeBack(one: Visit, context: Context, ground: BoardGround): Promise<Response> {
  const { number: given } = await context.req.parseBody();
  const number = Number(given);
  if (!Number.isSafeInteger(number)) return context.html(await listOf(one, said.notUnderstood), 422);
  const { kind, text } = await obey({ kind: "undo", number }, commandGround(one, ground, null));
  if (kind === "refused") return context.html(await listOf(one, text), 422);
  return context.redirect("/board/matters?undone", 303);
}

/** What came of the form that led here. */
function messageOf(context: Context): string | undefined {
  const { done, undone } = context.req.query();
  if (undone !== undefined) return said.undone;
  return /^\d{1,9}$/.test(done ?? "") ? said.done(Number(done)) : undefined;
}

async function listOf({ matters, records, sight }: Visit, message: string | undefined) {
  const settled = shownDeeds(records, sight, ({ kind }) => kind === "matter-settled").slice(0, SETTLED);
  return matterListHtml({ open: await matters.open(), settled, message });
}

async function pageOf(matter: Matter, { matters, sight }: Visit, message: string | undefined) {
  const { dayOf, library } = sight;
  const candidates = matter.detail.candidates.map((id) => {
    const card = library.index.card(id);
    return { id, title: card ? [card.number, card.title].filter(Boolean).join(" ") : id };
  });
  const seen = queueWording.seen(dayOf(matter.firstSeen), dayOf(matter.lastSeen));
  return matterHtml({ matter, seen, candidates, page: await matters.page(matter.number), message });
}

import type { Kysely } from "kysely";
import type { Change } from "../../../index/change/change.ts";
import { namedLetters } from "../../../index/change/letter-name.ts";
import { Followed } from "../../../index/subscription/followed.ts";
import type { Matches } from "../../../index/subscription/matches.ts";
import { type News, newsOf } from "../../../index/subscription/news.ts";
import { proposalOf } from "../importing/proposal-row.ts";
import { replyId } from "../importing/reply-rows.ts";
import { settingsOf } from "../subscription/subscriber-rows.ts";
import type { Tables } from "../tables.ts";
import type { Reconciled } from "./proof-store.ts";

/** Runs looked at in one go. */
const RUNS = 50;

type Pair = { subscriber: string; change: string };

/**
 * Works out anew, from subscriptions and changes, what should be in the outbox. A subscription that ended by answering
 * or was removed asked for what came before it ended, which nobody can tell: its deliveries count for it either way. So
 * do those of one that has begun anew since.
 */
export async function reconcile(db: Kysely<Tables>, since: number, isFor: Matches): Promise<Reconciled> {
  const runs = await db
    .selectFrom("announcement")
    .select(["import_run", "revision", "announced_at"])
    .where("announced_at", ">=", since)
    .orderBy("revision")
    .execute();
  const sum: Reconciled = { checked: 0, skipped: 0, missing: [], surplus: [] };
  for (let start = 0; start < runs.length; start += RUNS) {
    for (const run of runs.slice(start, start + RUNS)) add(sum, await reconcileRun(db, run, isFor));
  }
  return sum;
}

function add(sum: Reconciled, { checked, skipped, missing, surplus }: Reconciled): void {
  sum.checked += checked;
  sum.skipped += skipped;
  sum.missing.push(...missing);
  sum.surplus.push(...surplus);
}

type Run = { import_run: string; revision: number; announced_at: number };

async function reconcileRun(db: Kysely<Tables>, run: Run, isFor: Matches): Promise<Reconciled> {
  const { told, skipped } = await newsOfRun(db, run);
  const followers = await followersOf(db, run);
  const rows = await db
    .selectFrom("delivery")
    .select(["subscriber", "change_id", "reasons"])
    .where("import_run", "=", run.import_run)
    .execute();
  const owed = new Map(
    rows.map(({ subscriber, change_id, reasons }) => [keyOf({ subscriber, change: change_id }), reasons]),
  );
  const asked = told.flatMap(({ change, news }) =>
    followers
      .filter(({ followed }) => isFor(followed, news))
      .map((follower) => ({
        ...{ subscriber: follower.subscriber, change },
        counts:
          follower.followedThen || (owed.get(keyOf({ ...follower, change })) ?? "").includes(follower.id),
        certain: follower.certain && !follower.muted.includes(news.proposal.id),
      })),
  );
  const wanted = new Set(asked.filter(({ counts }) => counts).map(keyOf));
  const seen = new Set(told.map(({ change }) => change));
  return {
    checked: told.length,
    skipped,
    missing: distinct(asked.filter((pair) => pair.certain && !owed.has(keyOf(pair)))),
    surplus: rows
      .map(({ subscriber, change_id }) => ({ subscriber, change: change_id }))
      .filter((pair) => seen.has(pair.change) && !wanted.has(keyOf(pair))),
  };
}

/** The run's changes, as far as their proposals stand as that run wrote them. */
async function newsOfRun(db: Kysely<Tables>, { import_run }: Run) {
  const rows = await db
    .selectFrom("change")
    .innerJoin("proposal", "proposal.id", "change.proposal_id")
    .select([
      "change.id as change",
      "change.kind",
      "change.reply_id",
      "proposal.id",
      "record",
      "text",
      "proposal.import_run as by",
    ])
    .where("change.import_run", "=", import_run)
    .execute();
  const told = rows
    .filter(({ by }) => by === import_run)
    .flatMap((row) => {
      const news = newsIn(row);
      return news ? [{ change: row.change, news }] : [];
    });
  return { told, skipped: rows.length - told.length };
}

type NewsRow = { kind: Change["kind"]; id: string; record: string; text: string; reply_id: string | null };

function newsIn(row: NewsRow): News | undefined {
  const proposal = proposalOf(row);
  if (row.kind === "new-proposal") return newsOf({ kind: row.kind, proposal });
  if (row.kind === "changed-proposal")
    return newsOf({ ...{ kind: row.kind, proposal, before: proposal }, difference: [] });
  const after = namedLetters(proposal).find(({ name }) => replyId(proposal, name) === row.reply_id);
  return after && newsOf({ kind: "new-reply", after: { proposal, ...after } });
}

/** Who follows something, and whether they did when the run came; `certain` where nothing since could have kept it from being told. */
async function followersOf(db: Kysely<Tables>, { revision, announced_at }: Run) {
  const rows = await db
    .selectFrom("subscription")
    .innerJoin("subscriber", "subscriber.id", "subscription.subscriber")
    .select([
      "subscription.id",
      "subscription.subscriber",
      "followed",
      "after_revision",
      "subscription.state",
      "subscriber.state as chat",
      "state_since",
      "settings",
    ])
    .execute();
  return rows.map((row) => {
    const followedThen = Number(row.after_revision) < Number(revision);
    const chatWas = row.chat !== "lost" && Number(row.state_since) <= Number(announced_at);
    return {
      ...{ id: row.id, subscriber: row.subscriber, followedThen },
      followed: Followed.parse(JSON.parse(row.followed)),
      muted: settingsOf(row.settings).muted,
      certain: followedThen && row.state === "active" && chatWas,
    };
  });
}

function keyOf({ subscriber, change }: Pair): string {
  return `${subscriber} ${change}`;
}

function distinct(pairs: readonly Pair[]): Pair[] {
  const plain = pairs.map(({ subscriber, change }) => ({ subscriber, change }));
  return [...new Map(plain.map((pair) => [keyOf(pair), pair])).values()];
}

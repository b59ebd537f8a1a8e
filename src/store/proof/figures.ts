import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { StoreFigures } from "./proof-store.ts";

/** Counts what the store has seen in all. */
export async function readFigures(db: Kysely<Tables>): Promise<StoreFigures> {
  return { deliveries: await deliveries(db), ...(await imports(db)) };
}

async function deliveries(db: Kysely<Tables>): Promise<StoreFigures["deliveries"]> {
  const rows = await db
    .selectFrom("delivery")
    .innerJoin("subscriber", "subscriber.id", "delivery.subscriber")
    .select(({ fn }) => [
      "subscriber.channel",
      "delivery.state",
      fn.countAll().as("count"),
      fn.sum("delivery.doubtful").as("doubtful"),
      fn.min("delivery.made_at").as("oldest_at"),
    ])
    .groupBy(["subscriber.channel", "delivery.state"])
    .execute();
  return rows.map(({ channel, state, count, doubtful, oldest_at }) => {
    return { channel, state, count: Number(count), doubtful: Number(doubtful), oldestAt: Number(oldest_at) };
  });
}

async function imports(db: Kysely<Tables>): Promise<Pick<StoreFigures, "imported" | "importedAt">> {
  const row = await db
    .selectFrom("import_run")
    .where("sample", "=", 0)
    .select(({ fn }) => [
      fn.sum("added").as("added"),
      fn.sum("changed").as("changed"),
      fn.sum("cosmetic").as("cosmetic"),
      fn.sum("unchanged").as("unchanged"),
      fn.sum("rejected").as("rejected"),
      fn.max("imported_at").as("at"),
    ])
    .executeTakeFirstOrThrow();
  const { at, added, changed, cosmetic, unchanged, rejected } = row;
  const imported = {
    added: Number(added ?? 0),
    changed: Number(changed ?? 0),
    cosmetic: Number(cosmetic ?? 0),
    unchanged: Number(unchanged ?? 0),
    rejected: Number(rejected ?? 0),
  };
  return { imported, importedAt: at === null ? undefined : Number(at) };
}

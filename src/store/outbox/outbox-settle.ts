import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { Claim, Ending } from "./outbox.ts";

/** Writes how an attempt ended, if the claim is still its owner's. */
export async function settleClaim(
  db: Kysely<Tables>,
  { bundle, owner }: Pick<Claim, "bundle" | "owner">,
  ending: Ending,
  now: number,
): Promise<boolean> {
  const settled = await db
    .updateTable("delivery")
    .set({ owner: null, lease_until: null })
    .set((row) => {
      const less = row("attempts", "-", 1);
      const lost = row("lost_responses", "+", 1);
      if (ending.kind === "sent")
        return { state: "sent", message: ending.message, settled_at: now, problem: null };
      if (ending.kind === "ended") return { state: ending.state, settled_at: now, problem: ending.problem };
      const again = { state: "due" as const, not_before: ending.notBefore, problem: ending.problem };
      if (ending.after === "surely-not") return { ...again, attempts: less };
      return ending.after === "lost-response" ? { ...again, lost_responses: lost, doubtful: 1 } : again;
    })
    .where("bundle", "=", bundle)
    .where("owner", "=", owner)
    .where("state", "=", "sending")
    .executeTakeFirst();
  if (ending.kind === "again" && ending.after === "surely-not") await forgetFirstTry(db, bundle);
  return Number(settled.numUpdatedRows) > 0;
}

/** Nothing was tried: patience begins with the first real attempt. */
async function forgetFirstTry(db: Kysely<Tables>, bundle: string): Promise<void> {
  await db
    .updateTable("delivery")
    .set({ first_try_at: null })
    .where("bundle", "=", bundle)
    .where("attempts", "=", 0)
    .where("doubtful", "=", 0)
    .execute();
}

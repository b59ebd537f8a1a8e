import { type Kysely, sql, type Transaction } from "kysely";
import { z } from "zod";
import type { ChannelName } from "../../handlers/incoming.ts";
import type { Place } from "../../handlers/subscription/subscriptions.ts";
import { forgetPlace } from "./subscription/subscriber-moves.ts";
import { subscriberId } from "./subscription/subscriber-rows.ts";
import type { Tables } from "./tables.ts";

/** Who is to be forgotten: a person at a channel; with `place`, everything of that chat too. */
export type Forgetting = { channel: ChannelName; person: string; place?: Place };

/**
 * Deletes what is known of a person: what they subscribed to, asked, sent and were told. The staff's log of deeds only
 * grows, so who acted as staff stays in it.
 */
export function forgetPerson(db: Kysely<Tables>, who: Forgetting): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const { channel, person, place } = who;
    await forgetMaker(trx, who);
    await forgetAnswers(trx, who);
    await forgetWaiting(trx, who);
    await trx.deleteFrom("offered_file").where("owner", "=", `${channel}:${person}`).execute();
    await trx
      .deleteFrom("seen_event")
      .where("channel", "=", channel)
      .where(contains("event_id", ` ${person} `))
      .execute();
    if (place) await forgetChat(trx, place);
  });
}

type Trx = Transaction<Tables>;

/** What others go on with stays, without the name of who began it. */
async function forgetMaker(trx: Trx, { channel, person }: Forgetting): Promise<void> {
  await trx
    .updateTable("subscription")
    .set({ made_by: "" })
    .where("made_by", "=", person)
    .where("subscriber", "in", (from) =>
      from.selectFrom("subscriber").select("id").where("channel", "=", channel),
    )
    .execute();
}

/** An answer as it is remembered for its buttons (`SentAnswer`), as far as it says whose it is. */
const Remembered = z.object({
  asker: z.string(),
  question: z.string().optional(),
  thread: z.string().default(""),
});

/** What is remembered of answers to the person, wherever they stand: the words asked, and where the talk stood. */
async function forgetAnswers(trx: Trx, { channel, person }: Forgetting): Promise<void> {
  const rows = await trx
    .selectFrom("conversation")
    .select(["key", "state"])
    .where(startsWith("key", `${channel}/`))
    .where(contains("state", JSON.stringify(person)))
    .execute();
  for (const { key, state } of rows) {
    const [, chat = "", , message = ""] = key.split("/");
    const { asker, question = "", thread = "" } = Remembered.safeParse(JSON.parse(state)).data ?? {};
    if (asker !== person) continue;
    const about = [`${channel}/${chat}/question/${question}`, `${channel}/${chat}/${thread}/${message}`];
    await trx
      .deleteFrom("conversation")
      .where("key", "in", [key, ...about])
      .execute();
  }
}

/** What the person said that was not dealt with yet. */
async function forgetWaiting(trx: Trx, { channel, person }: Forgetting): Promise<void> {
  const rows = await trx
    .selectFrom("inbox")
    .select(["event_id", "payload"])
    .where("channel", "=", channel)
    .where(contains("payload", person))
    .execute();
  const theirs = rows.filter(({ payload }) => names(JSON.parse(payload), person));
  for (const { event_id } of theirs)
    await trx.deleteFrom("inbox").where("channel", "=", channel).where("event_id", "=", event_id).execute();
}

/** Whether a platform's JSON has this as the id of somebody: Telegram's are numbers, Feishu's texts. */
function names(json: unknown, person: string): boolean {
  if (typeof json !== "object" || json === null) return false;
  return Object.entries(json).some(
    ([name, value]) =>
      ((name === "id" || name === "open_id") && String(value) === person) || names(value, person),
  );
}

async function forgetChat(trx: Trx, place: Place): Promise<void> {
  const { channel, chat } = place;
  await forgetPlace(trx, subscriberId(place));
  if (channel === "web") await trx.deleteFrom("web_letter").where("chat", "=", chat.id).execute();
  await trx
    .deleteFrom("conversation")
    .where(startsWith("key", `${channel}/${chat.id}/`))
    .execute();
  // Notices to staff and digests end with the chat that they went to.
  await trx
    .deleteFrom("conversation")
    .where(endsWith("key", `/${channel}/${chat.id}`))
    .execute();
  await trx
    .deleteFrom("staff_digest")
    .where(endsWith("key", `/${subscriberId(place)}`))
    .execute();
}

function contains(column: string, text: string) {
  return sql<boolean>`${sql.ref(column)} like ${`%${literally(text)}%`} escape '!'`;
}

function startsWith(column: string, text: string) {
  return sql<boolean>`substr(${sql.ref(column)}, 1, ${sql.lit([...text].length)}) = ${text}`;
}

function endsWith(column: string, text: string) {
  return sql<boolean>`${sql.ref(column)} like ${`%${literally(text)}`} escape '!'`;
}

function literally(text: string): string {
  return text.replace(/[!%_]/g, "!$&");
}

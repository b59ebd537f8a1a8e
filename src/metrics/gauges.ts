import { Gauge, type Registry } from "prom-client";
import { sendableAt } from "../../index/subscription/timing.ts";
import type { Channel } from "../channels/channel.ts";
import type { Leadership } from "../leadership/leadership.ts";
import type { StoreFigures } from "../store/proof/proof-store.ts";
import type { Store } from "../store/store.ts";

/** What is looked at when somebody asks for the figures. */
export type GaugeSources = {
  store: Pick<Store, "proof" | "outbox"> & { leadership: Pick<Leadership, "turns"> };
  channels: readonly Pick<Channel, "name" | "health">[];
  proposals(): number;
  /** When the store was last backed up, in milliseconds since 1970. */
  backedUpAt(): number | undefined;
  version: string;
  timeZone: string;
  now(): number;
};

const SECOND = 1_000;
/** Counting a large outbox takes a moment: whoever asks more often gets the same again. */
const KEPT_MS = 5 * SECOND;
const OPEN: readonly string[] = ["held", "due", "sending"];

type Sample = { labels?: Record<string, string>; value: number };
type Look = () => Promise<Sample[]> | Sample[];

/** Registers every figure that is looked up rather than counted. */
export function watchGauges(registry: Registry, sources: GaugeSources): void {
  const { store, channels, proposals, version, now } = sources;
  const figures = keptFor(KEPT_MS, now, () => store.proof.figures());
  const add = gaugesIn(registry);
  add("deliveries", "Notifications by state", async () => (await figures()).deliveries.map(countOf));
  add("deliveries_doubtful", "Notifications that may have arrived twice", async () =>
    (await figures()).deliveries.map(({ channel, state, doubtful }) => {
      return { labels: { channel, state }, value: doubtful };
    }),
  );
  add("delivery_oldest_seconds", "Age of the oldest notification that is not settled", async () => [
    { value: oldestSeconds(await figures(), now()) },
  ]);
  add("delivery_late_seconds", "For how long something that might be sent has not been", async () => [
    { value: await lateSeconds(sources) },
  ]);
  add("imported_proposals", "Proposals that imports brought, by result", async () =>
    Object.entries((await figures()).imported).map(([result, value]) => ({ labels: { result }, value })),
  );
  add("last_import_timestamp_seconds", "When something was last imported", async () =>
    moment((await figures()).importedAt),
  );
  add("proposals", "Proposals that questions are answered from", () => [{ value: proposals() }]);
  add("last_backup_timestamp_seconds", "When the embedded store was last backed up", () =>
    moment(sources.backedUpAt()),
  );
  add("channel_up", "Whether a channel runs", () => channels.map(upOf));
  add("poll_timestamp_seconds", "When a poll of the platform last ended well", () =>
    channels.flatMap(pollOf),
  );
  add("leader", "Whether this process does what one of all processes does", () =>
    store.leadership.turns().map(({ name, leads }) => ({ labels: { work: name }, value: Number(leads) })),
  );
  add("resident_bytes", "Memory of the process", () => [{ value: process.memoryUsage.rss() }]);
  add("build_info", "The program's version", () => [
    { labels: { version, node: process.versions.node }, value: 1 },
  ]);
}

/** Makes a gauge that is filled anew whenever it is read, so that what is gone is not shown any more. */
function gaugesIn(registry: Registry) {
  return (name: string, help: string, look: Look): void => {
    let gauge: Gauge | undefined;
    const fill = (samples: readonly Sample[]) => {
      gauge?.reset();
      for (const { labels = {}, value } of samples) gauge?.set(labels, value);
    };
    const labelNames = LABELS[name] ?? [];
    const collect = async () => fill(await look());
    gauge = new Gauge({ name: `tian_bot_${name}`, help, labelNames, registers: [registry], collect });
  };
}

const LABELS: Readonly<Record<string, string[]>> = {
  deliveries: ["channel", "state"],
  deliveries_doubtful: ["channel", "state"],
  imported_proposals: ["result"],
  channel_up: ["channel"],
  poll_timestamp_seconds: ["channel"],
  leader: ["work"],
  build_info: ["version", "node"],
};

function countOf({ channel, state, count }: StoreFigures["deliveries"][number]): Sample {
  return { labels: { channel, state }, value: count };
}

function oldestSeconds({ deliveries }: StoreFigures, now: number): number {
  const open = deliveries.filter(({ state }) => OPEN.includes(state));
  return Math.max(0, ...open.map(({ oldestAt }) => (now - oldestAt) / SECOND));
}

/** Quiet hours and digests are no delay; a chat in a pause after a failure does not count until the pause is over. */
async function lateSeconds({ store, timeZone, now }: GaugeSources): Promise<number> {
  const moment = now();
  const late = (await store.outbox.waiting(moment)).map(({ subscriber, since }) => {
    const first = sendableAt(subscriber.settings, { since, now: since }, timeZone);
    return sendableAt(subscriber.settings, { since, now: moment }, timeZone) <= moment ? moment - first : 0;
  });
  return late.reduce((longest, one) => Math.max(longest, one), 0) / SECOND;
}

function moment(at: number | undefined): Sample[] {
  return at === undefined ? [] : [{ value: at / SECOND }];
}

function upOf({ name, health }: Pick<Channel, "name" | "health">): Sample {
  return { labels: { channel: name }, value: Number(health().state === "running") };
}

function pollOf({ name, health }: Pick<Channel, "name" | "health">): Sample[] {
  return moment(health().polledAt).map((sample) => ({ ...sample, labels: { channel: name } }));
}

function keptFor<Value>(ms: number, now: () => number, look: () => Promise<Value>): () => Promise<Value> {
  let kept: { at: number; value: Promise<Value> } | undefined;
  return () => {
    if (!kept || now() - kept.at >= ms) {
      const value = look();
      kept = { at: now(), value };
      value.catch(() => {
        kept = undefined;
      });
    }
    return kept.value;
  };
}

import type { Insertable, Selectable } from "kysely";

/** The tables of subscriptions and deliveries. Times are milliseconds since 1970; flags are 0 or 1. */
export type NotifyTables = {
  subscriber: SubscriberTable;
  subscription: SubscriptionTable;
  announcement: AnnouncementTable;
  delivery: DeliveryTable;
  delivery_check: DeliveryCheckTable;
  /** What the latest check found on one side only. */
  check_pair: { side: "missing" | "surplus"; subscriber: string; change_id: string };
};

/** What the latest check of deliveries counted; there is one row. */
type DeliveryCheckTable = {
  id: string;
  checked_at: number;
  checked: number;
  skipped: number;
  missing: number;
  surplus: number;
};

/** A chat, or a thread of one, that follows something; `thread` is "" outside threads, `settings` is JSON. */
type SubscriberTable = {
  id: string;
  channel: string;
  chat: string;
  thread: string;
  kind: "private" | "group";
  settings: string;
  /** `lost`: the bot may not write there any more; everything is kept for its return. */
  state: "active" | "paused" | "lost";
  state_since: number;
};

/** `followed` is JSON, `key` the same for two that follow the same; `done` has fired and ended, `removed` is kept for the proof. */
type SubscriptionTable = {
  id: string;
  subscriber: string;
  followed: string;
  key: string;
  anchor: string;
  state: "active" | "paused" | "done" | "removed";
  made_by: string;
  made_at: number;
  /** It follows what comes after this revision. */
  after_revision: number;
};

/** What one import run told of: how much, to how many; a flood is held until a moment. */
type AnnouncementTable = {
  import_run: string;
  revision: number;
  announced_at: number;
  changes: number;
  deliveries: number;
  chats: number;
  held_until: number | null;
};

/**
 * One change for one chat. `held` waits for staff or a delay, `due` for its turn, `sending` belongs to `owner` until
 * `lease_until`; the others are its ends. Rows of one message share a `bundle`, its key at the platform.
 */
type DeliveryTable = {
  id: string;
  subscriber: string;
  change_id: string;
  import_run: string;
  revision: number;
  position: number;
  /** JSON: the ids of all subscriptions that it is for. */
  reasons: string;
  state: "held" | "due" | "sending" | "sent" | "unknown" | "failed" | "dropped";
  not_before: number;
  made_at: number;
  bundle: string | null;
  owner: string | null;
  lease_until: number | null;
  attempts: number;
  lost_responses: number;
  /** It may have arrived already: a response was lost, or the process died over it. */
  doubtful: number;
  first_try_at: number | null;
  settled_at: number | null;
  /** The platform's id of the message. */
  message: string | null;
  problem: string | null;
};

export type SubscriberRow = Selectable<SubscriberTable>;

export type DeliveryRow = Selectable<DeliveryTable>;
export type NewDeliveryRow = Insertable<DeliveryTable>;

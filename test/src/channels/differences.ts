import type { Differences } from "./scenario-driver.ts";

/** Telegram knows no idempotency key, so a lost response is never repeated; questions can be edited; forums have topics. */
export const TELEGRAM: Differences = {
  edits: true,
  threads: true,
  pressesTwice: true,
  tellsOfBlocking: true,
  captions: true,
  resendsLost: false,
};

/** Feishu knows a repetition by its uuid; a bot hears nothing of edited questions; topics are threads. */
export const FEISHU: Differences = {
  edits: false,
  threads: true,
  pressesTwice: true,
  tellsOfBlocking: false,
  captions: false,
  resendsLost: true,
};

import type { Migration } from "kysely/migration";
import { proposals } from "./001-proposals.ts";
import { conversations } from "./002-conversations.ts";
import { inbox } from "./003-inbox.ts";
import { changes } from "./004-changes.ts";
import { subscriptions } from "./005-subscriptions.ts";
import { replicas } from "./007-replicas.ts";
import { deepSearch } from "./008-deep-search.ts";
import { comparedReadings } from "./009-compared-readings.ts";
import { staff } from "./010-staff.ts";
import { outcomes } from "./011-outcomes.ts";
import { staffDigests } from "./011-staff-digests.ts";
import { queue } from "./012-queue.ts";
import { deliveryChecks } from "./013-delivery-checks.ts";
import { webInbox } from "./013-web-inbox.ts";
import { proposalAges } from "./014-proposal-ages.ts";
import { founding } from "./015-founding.ts";
import { sources } from "./015-sources.ts";
import { visibility } from "./016-visibility.ts";
import { webPages } from "./017-web-pages.ts";
import { bareNumbers } from "./018-bare-numbers.ts";
import { toldChanges } from "./019-told-changes.ts";

/** Every migration, in order of its name. A released one is never edited: add another. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "001-proposals": proposals,
  "002-conversations": conversations,
  "003-inbox": inbox,
  "004-changes": changes,
  "005-subscriptions": subscriptions,
  "007-replicas": replicas,
  "008-deep-search": deepSearch,
  "009-compared-readings": comparedReadings,
  "010-staff": staff,
  "011-outcomes": outcomes,
  "011-staff-digests": staffDigests,
  "012-queue": queue,
  "013-delivery-checks": deliveryChecks,
  "013-web-inbox": webInbox,
  "014-proposal-ages": proposalAges,
  "015-founding": founding,
  "015-sources": sources,
  "016-visibility": visibility,
  "017-web-pages": webPages,
  "018-bare-numbers": bareNumbers,
  "019-told-changes": toldChanges,
};

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Held } from "../../../src/leadership/leadership.ts";
import { openMemoryStore, openStore, type StoreSettings } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { breakConnections, hasPostgres, newDatabase } from "../../postgres/shared-server.ts";
import { proposalWith } from "../../proposal-with.ts";
import { soon } from "../../soon.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const LEADER = join(import.meta.dirname, "lead-forever.ts");

type Place = StoreSettings;
const opened: Store[] = [];
const held: Held[] = [];

afterEach(async () => {
  for (const one of held.splice(0)) await one.stop();
  for (const store of opened.splice(0)) await store.close();
});

async function openAt(place: Place): Promise<Store> {
  const store = await openStore(place);
  opened.push(store);
  return store;
}

/** Holds the leadership with work that goes on until it is told to end. */
function holdOn(store: Store, work: (until: AbortSignal) => Promise<void> = untilAborted): Held {
  const one = store.leadership.hold("work", work, () => undefined);
  held.push(one);
  return one;
}

function untilAborted(until: AbortSignal): Promise<void> {
  return new Promise((resolve) => until.addEventListener("abort", () => resolve()));
}

function describeLeadership(name: string, newPlace: () => Promise<Place>): void {
  describe(`leadership on ${name}`, () => {
    it("is one's of three, and goes to another when that one ends", async () => {
      const place = await newPlace();
      const stores = [await openAt(place), await openAt(place), await openAt(place)];
      const all = stores.map((store) => holdOn(store));
      const leaders = () => all.filter((one) => one.leads());
      await soon(() => expect(leaders()).toHaveLength(1));
      const [first] = leaders();
      await first?.stop();
      await soon(() => expect(leaders()).toHaveLength(1));
      expect(leaders()[0]).not.toBe(first);
    });

    it("goes on here when the work ends or fails by itself", async () => {
      const store = await openAt(await newPlace());
      const begun: number[] = [];
      holdOn(store, async () => {
        if (begun.push(begun.length) === 1) throw new Error("the platform is away");
      });
      await soon(() => expect(begun.length).toBeGreaterThan(2));
    });

    it("is taken over within ten seconds from a process that is killed", async () => {
      const place = await newPlace();
      const child = spawn(process.execPath, [LEADER, place.dataDir, place.databaseUrl ?? ""], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await once(child.stdout, "data");
      const heir = holdOn(await openAt(place));
      child.kill("SIGKILL");
      const killed = performance.now();
      await soon(() => expect(heir.leads()).toBe(true));
      console.log(`taken over on ${name} after ${Math.round(performance.now() - killed)} ms`);
    });
  });
}

describeLeadership("SQLite", async () => ({ dataDir: temporaryFolder() }));

it("leadership on a store in memory is this process's, once under each name", async () => {
  const store = await openMemoryStore();
  opened.push(store);
  const all = [holdOn(store), holdOn(store)];
  await soon(() => expect(all.filter((one) => one.leads())).toHaveLength(1));
});

describe.skipIf(!hasPostgres)("on PostgreSQL", () => {
  describeLeadership("PostgreSQL", async () => ({ dataDir: "", databaseUrl: await newDatabase() }));

  it("work is told to end when the connection breaks, and comes back with it", async () => {
    const databaseUrl = await newDatabase();
    const store = await openAt({ dataDir: "", databaseUrl });
    let begun = 0;
    let ended = 0;
    const leader = holdOn(store, async (until) => {
      begun += 1;
      await untilAborted(until);
      ended += 1;
    });
    await soon(() => expect(leader.leads()).toBe(true));
    await breakConnections(databaseUrl);
    await soon(() => expect([begun, ended]).toEqual([2, 1]));
  });

  it("an import is heard of by the others, and by one whose connection was broken meanwhile", async () => {
    const place = { dataDir: "", databaseUrl: await newDatabase() };
    const [one, other] = [await openAt(place), await openAt(place)];
    let heard = 0;
    other.onImport(() => {
      heard += 1;
    });
    await soon(() => expect(heard).toBe(1)); // connected: something may have come before
    await one.importProposals([proposalWith()], { source: "a.txt", at: 1 });
    await soon(() => expect(heard).toBe(2));
    await breakConnections(place.databaseUrl);
    await soon(() => expect(heard).toBe(3));
  });

  it("an event is another's only when the process that took it is gone", async () => {
    const databaseUrl = await newDatabase();
    const [one, other] = [
      await openAt({ dataDir: "", databaseUrl }),
      await openAt({ dataDir: "", databaseUrl }),
    ];
    const event = { channel: "telegram", eventId: "1", payload: "{}", attempts: 0 };
    await one.receive([event], 1);
    expect(await other.abandoned("telegram")).toEqual([]);
    await opened.shift()?.close();
    await soon(async () => expect(await other.abandoned("telegram")).toEqual([{ ...event, attempts: 1 }]));
    expect(await other.abandoned("telegram")).toEqual([]);
    expect(await other.unsettled("telegram")).toEqual([{ ...event, attempts: 2 }]);
  });
});

import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { ProposalId } from "../../../index/proposal.ts";
import type { Followed } from "../../../index/subscription/followed.ts";
import { beginFounding, QUIET_MS } from "../../../src/sources/founding.ts";
import { type Importing, importFile } from "../../../src/sources/import-file.ts";
import { folderLook } from "../../../src/sources/watched-folder.ts";
import { openMemoryStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { subscriberId } from "../../../src/store/subscription/subscriber-rows.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { readLines } from "./line-source.ts";

const root = temporaryFolder();
const counter = { folders: 0, seconds: 0 };
const clock = { now: 0 };
let folder: string;
let store: Store;
let importing: Importing;

beforeEach(async () => {
  folder = join(root, String(++counter.folders));
  mkdirSync(folder);
  clock.now = 1_000;
  store = await openMemoryStore();
  importing = { store, read: readLines, now: () => ++clock.now };
});

function save(name: string, line: string): string {
  const path = join(folder, name);
  writeFileSync(path, line);
  utimesSync(path, 1_000, ++counter.seconds);
  return path;
}

async function storedIds(): Promise<string[]> {
  const ids: string[] = [];
  for await (const batch of store.proposals(-1, () => undefined)) ids.push(...batch.map(({ id }) => id));
  return ids.toSorted();
}

/** How many changes of the latest import were news. */
async function found(): Promise<number | undefined> {
  return (await store.proof.lastImport())?.found;
}

describe("the first import of an empty store", () => {
  it("announces nothing of what a killed run had left", async () => {
    const files = [save("1.txt", "1 路灯"), save("2.txt", "2 电梯"), save("3.txt", "3 停车")];
    await beginFounding(files, importing);
    await importFile(files[0] ?? "", importing);

    await beginFounding(files, importing);
    for (const file of files) await importFile(file, importing);
    expect([await store.countProposals(), await found()]).toEqual([3, 0]);
  });

  it("is over for a file once it has come, and was never begun for one that nobody named", async () => {
    const files = [save("1.txt", "1 路灯"), save("2.txt", "2 电梯")];
    await beginFounding(files, importing);
    for (const file of files) await importFile(file, importing);
    await importFile(save("2.txt", "2 加装电梯"), importing);
    expect(await found()).toBe(1);
    await importFile(save("3.txt", "3 停车"), importing);
    expect(await found()).toBe(1);
  });

  it("goes on for a file that the store could not take", async () => {
    const files = [save("1.txt", "1 路灯"), save("2.txt", "2 电梯")];
    await beginFounding(files, importing);
    await importFile(files[0] ?? "", importing);
    const importProposals = () => Promise.reject(new Error("database or disk is full"));
    await importFile(files[1] ?? "", { ...importing, store: { ...store, importProposals } });
    await importFile(files[1] ?? "", importing);
    expect(await found()).toBe(0);
  });

  it("is not begun where a store holds something already", async () => {
    await importFile(save("1.txt", "1 路灯"), importing);
    const later = save("2.txt", "2 电梯");
    await beginFounding([later], importing);
    await importFile(later, importing);
    expect(await found()).toBe(1);
  });
});

describe("the first sweep of a watched folder into an empty store", () => {
  const watching = () =>
    folderLook({ ...importing, folder, onReport: () => undefined, onFault: () => undefined });

  async function look(turns: number, looks = watching()): Promise<void> {
    for (let turn = 0; turn < turns; turn += 1) {
      await looks();
      clock.now += 5_000;
    }
  }

  it("tells who follows a proposal by itself what happens to it, and nobody anything else", async () => {
    save("1.txt", "1 路灯");
    save("2.txt", "2 电梯");
    await look(2);
    const [lamp] = await storedIds();
    const place = (id: string) => ({ channel: "telegram" as const, chat: { id, kind: "private" as const } });
    const follow = (chat: string, followed: Followed) =>
      store.subscriptions.add(place(chat), { followed, by: "p", now: clock.now });
    await follow("7", { kind: "proposal", id: lamp as ProposalId, title: "", untilAnswered: false });
    await follow("8", { kind: "search", proposers: [], bureaus: [], words: ["电梯"], without: [] });
    save("1.txt", "1 新路灯");
    save("2.txt", "2 加装电梯");
    await look(3);
    const due = (chat: string) => store.outbox.dueFor(subscriberId(place(chat)), Number.MAX_SAFE_INTEGER);
    expect([(await due("7")).length, (await due("8")).length]).toEqual([1, 0]);
    expect(await store.proof.reconcile(0)).toMatchObject({ missing: [], surplus: [] });
  });

  it("announces nothing of files that arrive over minutes, also after a restart", async () => {
    const looks = watching();
    save("1.txt", "1 路灯");
    await look(2, looks);
    for (let number = 2; number < 6; number += 1) {
      clock.now += QUIET_MS - 60_000;
      save(`${number}.txt`, `${number} 电梯`);
      await look(2, looks);
      expect([await store.countProposals(), await found()]).toEqual([number, 0]);
    }
    save("9.txt", "9 停车");
    await look(2);
    expect([await store.countProposals(), await found()]).toEqual([6, 0]);
  });

  it("ends when nothing has arrived for a while: what comes then is news", async () => {
    const looks = watching();
    save("1.txt", "1 路灯");
    await look(2, looks);
    clock.now += QUIET_MS;
    await look(1, looks);
    save("2.txt", "2 电梯");
    await look(2, looks);
    expect([await store.countProposals(), await found()]).toEqual([2, 1]);
  });
});

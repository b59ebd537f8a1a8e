import { beforeEach, describe, expect, it } from "vitest";
import { queueWording } from "../../../handlers/staff/queue/wording.ts";
import type { Bureau } from "../../../index/proposal.ts";
import { type Importing, importFile } from "../../../src/sources/import-file.ts";
import { accountFor, lookForSilence } from "../../../src/sources/source-watch.ts";
import { openMemoryStore } from "../../../src/store/open-store.ts";
import { proposalWith } from "../../proposal-with.ts";

const DAY = 24 * 60 * 60_000;
const SOURCE = "/srv/提案";
const BY = { channel: "feishu", person: "ou_1" };
const clock = { now: 0, number: 0 };
let importing: Importing;

beforeEach(async () => {
  Object.assign(clock, { now: 0, number: 0 });
  importing = {
    store: await openMemoryStore(),
    read: async () => ({ proposals: [], problems: [] }),
    now: () => clock.now,
  };
});

/** Imports so many files, each with one proposal handled by these. */
async function bring(count: number, bureaus: Bureau[] = [{ name: "城管局", role: "lead" }]): Promise<void> {
  const reports = [];
  for (let at = 0; at < count; at += 1) {
    const number = String(++clock.number);
    const assignedOn = { text: "2099年3月1日", day: "2099-03-01" };
    const proposal = proposalWith({
      id: `-/${number}`,
      number,
      source: `${number}.txt`,
      bureaus,
      assignedOn,
    });
    const read = async () => ({ proposals: [proposal], problems: [] });
    reports.push(await importFile(`${SOURCE}/${number}.txt`, { ...importing, read }));
  }
  await accountFor(SOURCE, reports, importing);
}

const open = async () => (await importing.store.queue.open()).map((matter) => queueWording.why(matter));

async function ignoreFirst(): Promise<void> {
  const [matter] = await importing.store.queue.open();
  await importing.store.queue.resolve(matter?.number ?? 0, { kind: "ignored" }, { by: BY, at: clock.now });
}

describe("what staff hear of a source", () => {
  it("is one matter when files lack what those before them had, however they come", async () => {
    await bring(37);
    await bring(1, []);
    await bring(2, []);
    expect(await open()).toEqual([
      "最近 40 件里有 3 件没有主办单位，以前的都有，例如 38.txt、39.txt、40.txt。多半是来源换了版面：请打开原文核对，再把样本交给开发者",
    ]);
  });

  it("is nothing more of what they let be, until it is worse", async () => {
    await bring(40);
    await bring(3, []);
    await ignoreFirst();
    await bring(2, []);
    expect(await open()).toEqual([]);
    await bring(1, []);
    expect(await open()).toHaveLength(1);
    await bring(40);
    expect(await open()).toEqual([]);
  });

  it("is one matter when a regular source falls silent, until it brings something again", async () => {
    for (let week = 0; week < 5; week += 1) {
      clock.now = week * 7 * DAY;
      await bring(1);
    }
    await lookForSilence(importing);
    expect(await open()).toEqual([]);
    clock.now += 20 * DAY;
    await lookForSilence(importing);
    await lookForSilence(importing);
    expect(await open()).toEqual(["已经 20 天没有新文件，以前最长隔 7 天。请看看来源是否停了、换了地方"]);
    await bring(1);
    expect(await open()).toEqual([]);
  });
});

import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { describeDeepSearch } from "../../handlers/deep-search-contract.ts";
import { emptyDatabase, hasPostgres, newDatabase } from "../../postgres/shared-server.ts";
import { proposalWith } from "../../proposal-with.ts";
import { describeForgetting } from "./forget-contract.ts";
import { describeStore } from "./store-contract.ts";

const openAt = (databaseUrl: string) => openStore({ dataDir: "", databaseUrl });

describe.skipIf(!hasPostgres)("PostgreSQL", () => {
  const place = inOneDatabase();
  describeStore("PostgreSQL", place);

  describeDeepSearch("in PostgreSQL", async (proposals) => {
    const store = await openAt(await newDatabase());
    onTestFinished(() => store.close());
    await store.importProposals(proposals, { source: "a.txt", at: 1 });
    return { deepSearch: (query, limit) => store.searchTexts(query, limit) };
  });

  describeForgetting(async () => ({ dataDir: "", databaseUrl: await newDatabase() }));

  it("gets its tables once from many that open it new at the same time", async () => {
    const address = await newDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openAt(address)));
    const from = { source: "a.txt", at: 1 };
    await Promise.all(stores.map((store) => store.importProposals([proposalWith()], from)));
    expect(await stores[0]?.countProposals()).toBe(1);
    for (const store of stores) await store.close();
  });

  it("keeps a text with a character that PostgreSQL has not", async () => {
    const store = await openAt(await newDatabase());
    await store.saveConversation({ key: "web/a\0b", state: "c\0d", expiresAt: 9 });
    expect(await store.conversation("web/a\0b", 1)).toBe("c\0d");
    await store.close();
  });

  it("says what to look at where there is no such database", async () => {
    const address = (await newDatabase()).replace(/\/test_\w+$/, "/missing");
    await expect(openAt(address)).rejects.toThrow("没有这个数据库");
  });
});

/** Every place is the same database, emptied when it is first opened. */
function inOneDatabase() {
  let database: Promise<string> | undefined;
  return () => {
    let emptied: Promise<string> | undefined;
    const empty = async () => {
      database ??= newDatabase();
      await emptyDatabase(await database);
      return database;
    };
    const open = async () => {
      emptied ??= empty();
      return openAt(await emptied);
    };
    return { open, keeps: true };
  };
}

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { collect } from "../../collect.ts";
import { serverPrograms } from "../../postgres/installed.ts";
import { hasPostgres, newDatabase } from "../../postgres/shared-server.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const HOME = { channel: "telegram", chat: { id: "7", kind: "private" } } as const;
const EVERYTHING = { kind: "committee", committee: null } as const;

describe.skipIf(!hasPostgres)("PostgreSQL's own tools", () => {
  it("restore what they dumped: proposals, subscriptions, deliveries; and the bot goes on with it", async () => {
    const databaseUrl = await newDatabase();
    const store = await openStore({ dataDir: "", databaseUrl });
    await store.importProposals([proposalWith()], { source: "a.txt", at: 1, founding: true });
    await store.subscriptions.add(HOME, { followed: EVERYTHING, by: "p1", now: 2 });
    await store.importProposals([withReplies(proposalWith(), "已更换路灯。")], { source: "b.txt", at: 3 });

    const file = join(temporaryFolder(), "tian.dump");
    const restored = await newDatabase();
    run("pg_dump", "--format=custom", `--file=${file}`, databaseUrl);
    run("pg_restore", "--exit-on-error", "--no-owner", `--dbname=${restored}`, file);

    const again = await openStore({ dataDir: "", databaseUrl: restored });
    expect(await collect(again.proposals())).toEqual(await collect(store.proposals()));
    expect(await again.proof.figures()).toEqual(await store.proof.figures());
    expect(await again.subscriptions.list(HOME)).toEqual(await store.subscriptions.list(HOME));
    const next = { source: "c.txt", at: 4 };
    expect(
      (await again.importProposals([proposalWith({ id: "示例市政协|3-1|0002" })], next)).outcomes,
    ).toEqual(["new"]);
    await Promise.all([store.close(), again.close()]);
  });
});

function run(program: string, ...words: string[]): void {
  execFileSync(join(serverPrograms() ?? "", program), words);
}

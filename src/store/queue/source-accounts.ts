import type { Kysely } from "kysely";
import { z } from "zod";
import { LayoutAccount } from "../../../index/queue/layout-account.ts";
import type { Tables } from "../tables.ts";

/** What is remembered of a source: what its records had, and on which days (since 1970) it brought something. */
const SourceAccount = z.object({ layout: LayoutAccount, days: z.array(z.int()) });
export type SourceAccount = z.infer<typeof SourceAccount>;

/** An account for each folder that is imported from. */
export interface SourceAccounts {
  all(): Promise<Map<string, SourceAccount>>;
  /** An empty one where nothing is known of the source. */
  of(source: string): Promise<SourceAccount>;
  keep(source: string, account: SourceAccount): Promise<void>;
}

/** The accounts over SQL. */
export function createSourceAccounts(db: Kysely<Tables>, reads: Kysely<Tables>): SourceAccounts {
  return {
    all: async () => {
      const rows = await reads.selectFrom("source_account").selectAll().execute();
      return new Map(rows.map(({ source, account }) => [source, parsed(account)]));
    },
    of: async (source) => {
      const row = await reads
        .selectFrom("source_account")
        .select("account")
        .where("source", "=", source)
        .executeTakeFirst();
      return row ? parsed(row.account) : { layout: LayoutAccount.parse({}), days: [] };
    },
    keep: async (source, known) => {
      const account = JSON.stringify(known);
      await db
        .insertInto("source_account")
        .values({ source, account })
        .onConflict((conflict) => conflict.column("source").doUpdateSet({ account }))
        .execute();
    },
  };
}

function parsed(account: string): SourceAccount {
  return SourceAccount.parse(JSON.parse(account));
}

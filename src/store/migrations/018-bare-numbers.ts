import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { ProposalId, type ProposalRecord } from "../../../index/proposal.ts";
import { identitiesOf, keepIdentities } from "../identity/identity-table.ts";
import { readRecords } from "../importing/proposal-table.ts";
import type { Tables } from "../tables.ts";

/**
 * A number of which neither session nor year is known now identifies a proposal only with its title. What is stored by the
 * number alone keeps its identity, and is found by the new one.
 */
export const bareNumbers: Migration = {
  async up(db: Kysely<unknown>) {
    const tables = db as Kysely<Tables>; // as they are from here on
    for await (const batch of readRecords(tables, () => undefined)) {
      const named = batch.filter(namedByNumber);
      const reading = named.map((one) => ({ read: withTitle(one), proposal: one.id }));
      const taken = await identitiesOf(
        tables,
        reading.map(({ read }) => read),
      );
      await keepIdentities(
        tables,
        reading.filter(({ read }) => !taken.has(read)),
      );
    }
  },
};

function namedByNumber({ id, number }: ProposalRecord): boolean {
  return number !== null && id.endsWith(`/-/${number}`);
}

function withTitle({ id, title }: ProposalRecord): ProposalId {
  return ProposalId.parse(`${id}:${title.replace(/\s+/g, "")}`);
}

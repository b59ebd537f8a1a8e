import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Proposals, their replies with every wording seen, and the runs that brought them. */
export const proposals: Migration = {
  async up(db: Kysely<unknown>) {
    await createImportRun(db);
    await createProposal(db);
    await createReply(db);
    await createReplyVersion(db);
    await createRevision(db);
  },
};

function createImportRun(db: Kysely<unknown>) {
  return db.schema
    .createTable("import_run")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("imported_at", "bigint", (column) => column.notNull())
    .addColumn("sample", "integer", (column) => column.notNull())
    .addColumn("added", "integer", (column) => column.notNull())
    .addColumn("changed", "integer", (column) => column.notNull())
    .addColumn("unchanged", "integer", (column) => column.notNull())
    .addColumn("rejected", "integer", (column) => column.notNull())
    .execute();
}

async function createProposal(db: Kysely<unknown>) {
  await db.schema
    .createTable("proposal")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("record", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("content_hash", "text", (column) => column.notNull())
    .addColumn("record_hash", "text", (column) => column.notNull())
    .addColumn("sample", "integer", (column) => column.notNull())
    .addColumn("revision", "bigint", (column) => column.notNull())
    .addColumn("import_run", "text", (column) => column.notNull().references("import_run.id"))
    .addColumn("imported_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("proposal_revision").on("proposal").column("revision").execute();
  await db.schema.createIndex("proposal_sample").on("proposal").column("sample").execute();
}

async function createReply(db: Kysely<unknown>) {
  await db.schema
    .createTable("reply")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("proposal_id", "text", (column) =>
      column.notNull().references("proposal.id").onDelete("cascade"),
    )
    .addColumn("bureau", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("reply_proposal").on("reply").column("proposal_id").execute();
}

function createReplyVersion(db: Kysely<unknown>) {
  return db.schema
    .createTable("reply_version")
    .addColumn("reply_id", "text", (column) => column.notNull().references("reply.id").onDelete("cascade"))
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("import_run", "text", (column) => column.notNull().references("import_run.id"))
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("reply_version_key", ["reply_id", "version"])
    .execute();
}

/** One row, raised inside each writing transaction, so that every process can ask what is new to it. */
async function createRevision(db: Kysely<unknown>) {
  await db.schema
    .createTable("revision")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("value", "bigint", (column) => column.notNull())
    .execute();
}

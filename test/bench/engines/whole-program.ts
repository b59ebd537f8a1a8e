import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answer } from "../../../handlers/answer.ts";
import { NEW_CONVERSATION } from "../../../handlers/conversation.ts";
import type { Library } from "../../../handlers/library.ts";
import { LOCAL_SPEAKER } from "../../../handlers/speaker.ts";
import type { Proposal } from "../../../index/proposal.ts";
import { openLibrary } from "../../../src/library/store-library.ts";
import { openSqliteStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import type { EngineMaker } from "../engine.ts";

const FROM = { source: "bench", at: 0 };
const AT_ONCE = 500;

/** The whole program: proposals in its store on disk, a question understood, searched, digested and composed. */
export const wholeProgram: EngineMaker = async (proposals) => {
  const folder = mkdtempSync(join(tmpdir(), "tian-bot-bench-"));
  const path = join(folder, "store.sqlite");
  const store = await openSqliteStore(path);
  await importAll(store, proposals);
  const library = await openLibrary(store);
  await library.refresh();
  return {
    search: (question) => ask(question, library),
    replace: async (proposal) => {
      await store.importProposals([{ ...proposal, text: `${proposal.text}。` }], FROM);
      await library.refresh();
    },
    start: (question) => started(path, question),
    close: async () => {
      library.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
};

async function importAll(store: Store, proposals: Iterable<Proposal>): Promise<void> {
  let batch: Proposal[] = [];
  for (const proposal of proposals) {
    batch.push(proposal);
    if (batch.length < AT_ONCE) continue;
    await store.importProposals(batch, FROM);
    batch = [];
  }
  await store.importProposals(batch, FROM);
}

async function ask(text: string, library: Library): Promise<string[]> {
  const said = { text, by: LOCAL_SPEAKER, now: 0, day: "2026-01-01" };
  return (await answer(said, NEW_CONVERSATION, { library })).answer.proposals.map(({ id }) => id);
}

/** Milliseconds from the start of a new process to its first answer. */
function started(path: string, question: string): number {
  const script = join(import.meta.dirname, "../first-answer.ts");
  const { stdout } = spawnSync(process.execPath, [script, path, question], { encoding: "utf8" });
  return Number(stdout);
}

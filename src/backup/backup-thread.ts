// Copies a database file while it is in use, and reads the copy through; a fault is the thread's fault.
import { DatabaseSync } from "node:sqlite";
import { workerData } from "node:worker_threads";

const { from, to } = workerData as { from: string; to: string }; // ours, see back-up.ts

const source = new DatabaseSync(from, { readOnly: true, timeout: 10_000 });
source.prepare("VACUUM INTO ?").run(to);
source.close();

const copy = new DatabaseSync(to, { readOnly: true });
const { integrity_check: verdict } = copy.prepare("PRAGMA integrity_check").get() ?? {};
const broken = copy.prepare("PRAGMA foreign_key_check").get();
copy.close();
if (verdict !== "ok" || broken) throw new Error(`the copy is not whole: ${verdict}`);

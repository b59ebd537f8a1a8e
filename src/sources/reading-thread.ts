// The thread's side of `readInThread`: reads the one file it is given and ends.
import { parentPort, workerData } from "node:worker_threads";
import { readSource } from "./read-source.ts";

parentPort?.postMessage(await readSource(String(workerData)));

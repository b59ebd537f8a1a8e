// The thread's side of `readLinks`: looks at the one page it is given and ends.
import { parentPort, workerData } from "node:worker_threads";
import { linksIn } from "./read-listing.ts";

const { bytes, address } = workerData as { bytes: Uint8Array; address: string }; // ours, see read-links.ts
parentPort?.postMessage(linksIn(bytes, address));

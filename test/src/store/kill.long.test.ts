import { killWriters } from "./kill-writers.ts";

/** `KILLS=1000` for a night. */
killWriters(Number(process.env.KILLS ?? 12));

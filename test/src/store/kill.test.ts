import { killWriters } from "./kill-writers.ts";

killWriters(4);

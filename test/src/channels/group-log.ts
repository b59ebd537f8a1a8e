import { numbersFrom } from "../../bench/seeded.ts";

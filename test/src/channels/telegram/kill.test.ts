import { killBot } from "./kill-bot.ts";

killBot(1, 4);

import { killBot } from "./kill-bot.ts";

killBot(Number(process.env.TELEGRAM_KILLS ?? 20), Number(process.env.TELEGRAM_QUESTIONS ?? 200));

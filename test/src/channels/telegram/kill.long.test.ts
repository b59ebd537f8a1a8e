import { killBot } from "./kill-bot.ts";

killBot(Number(process.env.TELEGRAM_KILLS ?? 5), Number(process.env.TELEGRAM_QUESTIONS ?? 50));

import { killBot } from "./kill-bot.ts";

/** `TELEGRAM_KILLS=20 TELEGRAM_QUESTIONS=200` is the long form. */
killBot(Number(process.env.TELEGRAM_KILLS ?? 4), Number(process.env.TELEGRAM_QUESTIONS ?? 24));

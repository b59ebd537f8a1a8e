import { describeReplay } from "../replay.ts";
import { openTelegramDriver } from "./telegram-driver.ts";

describeReplay("Telegram", openTelegramDriver);

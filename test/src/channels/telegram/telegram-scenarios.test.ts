import { TELEGRAM } from "../differences.ts";
import { describeScenarios } from "../scenarios.ts";
import { openTelegramDriver } from "./telegram-driver.ts";

describeScenarios("Telegram", openTelegramDriver, TELEGRAM);

import { TELEGRAM } from "../differences.ts";
import { describeFileScenarios } from "../file-scenarios.ts";
import { describeScenarios } from "../scenarios.ts";
import { openTelegramDriver } from "./telegram-driver.ts";

describeScenarios("Telegram", openTelegramDriver, TELEGRAM);
describeFileScenarios("Telegram", openTelegramDriver, TELEGRAM);

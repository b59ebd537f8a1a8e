import { FEISHU } from "../differences.ts";
import { describeScenarios } from "../scenarios.ts";
import { openFeishuDriver } from "./feishu-driver.ts";

describeScenarios("Feishu", openFeishuDriver, FEISHU);

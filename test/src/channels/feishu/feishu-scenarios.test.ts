import { FEISHU } from "../differences.ts";
import { describeFileScenarios } from "../file-scenarios.ts";
import { describeScenarios } from "../scenarios.ts";
import { openFeishuDriver } from "./feishu-driver.ts";

describeScenarios("Feishu", openFeishuDriver, FEISHU);
describeFileScenarios("Feishu", openFeishuDriver, FEISHU);

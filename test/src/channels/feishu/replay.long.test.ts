import { describeReplay } from "../replay.ts";
import { openFeishuDriver } from "./feishu-driver.ts";

describeReplay("Feishu", openFeishuDriver);

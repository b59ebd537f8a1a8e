import { describe } from "vitest";
import type { Differences, ScenarioDriver } from "./scenario-driver.ts";
import { describeAnswering } from "./scenarios/answering.ts";
import { describeButtons } from "./scenarios/buttons.ts";
import { describeDelivery } from "./scenarios/delivery.ts";
import { describeDocuments } from "./scenarios/documents.ts";
import { talkOn } from "./scenarios/talk.ts";
import { describeUnasked } from "./scenarios/unasked.ts";

/** Everyday life with the bot, the same on every platform; answered by the product itself over `SCENARIO_LIBRARY`. */
export function describeScenarios(name: string, open: () => Promise<ScenarioDriver>, has: Differences): void {
  describe(`life with the bot on ${name}`, () => {
    const talk = talkOn(open);
    describeAnswering(talk, has);
    describeButtons(talk, has);
    describeUnasked(talk, has, name);
    describeDocuments(talk, has);
    describeDelivery(talk);
  });
}

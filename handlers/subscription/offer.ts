import type { Answer } from "../answer-record.ts";
import { subscriptionWording as words } from "./wording.ts";

/** An answer about one proposal with a button to follow it. */
export function withOffer(given: Answer): Answer {
  const [shown] = given.proposals;
  if (given.kind !== "proposal" || !shown) return given;
  const button =
    shown.status === "replied"
      ? { label: words.button.subscribe, text: "订阅" }
      : { label: words.button.untilAnswered, text: "订阅 直到答复" };
  return { ...given, buttons: [...given.buttons, [button]] };
}

import type { Answer } from "../answer-record.ts";
import { compose } from "../compose.ts";
import { subscriptionWording as words } from "./wording.ts";

/** An answer about one proposal with a button to follow it; help with how to subscribe. */
export function withOffer(given: Answer): Answer {
  if (given.kind === "help")
    return compose({ ...given, blocks: [...given.blocks, { kind: "note", text: words.inHelp }] });
  const [shown] = given.proposals;
  if (given.kind !== "proposal" || !shown) return given;
  const button =
    shown.status === "replied"
      ? { label: words.button.subscribe, text: "订阅" }
      : { label: words.button.untilAnswered, text: "订阅 直到答复" };
  return { ...given, buttons: [...given.buttons, [button]] };
}

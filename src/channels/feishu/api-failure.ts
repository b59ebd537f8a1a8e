import type { SendFailure } from "../channel.ts";
import { wording } from "./wording.ts";

/** What a refusal asks for, besides what the port's failures can say. */
export type Refusal =
  | { kind: "failure"; failure: SendFailure }
  /** The token is not valid any more. */
  | { kind: "token" }
  /** The message replied to is gone, or its topic is: say it in the chat instead. */
  | { kind: "no-target" }
  /** The content is not accepted as a card. */
  | { kind: "content" }
  /** The content may not be sent here by the organisation's rules. */
  | { kind: "sensitive" };

type Kind =
  | Exclude<Refusal["kind"], "failure">
  | "gone"
  | "paused"
  | "rate"
  | "transient"
  | "bot-off"
  | "credentials";

/** Codes of the message API (open.feishu.cn, im-v1/message and the generic error codes), by what to do. */
const KINDS: Record<Kind, readonly number[]> = {
  gone: [230002, 232009, 230013, 230029, 230053, 230034],
  // 230027 also means a permission that the app lacks everywhere: nothing may be given up for that.
  paused: [230018, 230075, 230035, 230027],
  rate: [230020, 99991400, 11232],
  transient: [230049, 200810, 300120],
  token: [99991663, 99991661, 99991664, 99991671],
  "no-target": [230011, 230019, 230110],
  content: [230099, 230025, 230001],
  sensitive: [230022, 230028],
  "bot-off": [230006],
  credentials: [10003, 10014, 10015],
};

/**
 * Reads a code other than 0. What only the operator can mend (a secret, the bot's ability) counts as not reached: nothing
 * was sent, it can be later. `resetMs` is what the platform says about when to come back.
 */
export function readRefusal(code: number, msg: string, resetMs = DEFAULT_RESET_MS): Refusal {
  switch (kindOf(code)) {
    case "gone":
      return failed({ kind: "gone" });
    case "paused":
      return failed({ kind: "muted", reason: reasonOf(code, msg) });
    case "rate":
      return failed({ kind: "rate-limited", retryAfterMs: resetMs });
    case "transient":
      return failed({ kind: "unknown", reason: reasonOf(code, msg) });
    case "token":
      return { kind: "token" };
    case "no-target":
      return { kind: "no-target" };
    case "content":
      return { kind: "content" };
    case "sensitive":
      return { kind: "sensitive" };
    case "bot-off":
      return failed({ kind: "unreachable", reason: wording.botOff });
    case "credentials":
      return failed({ kind: "unreachable", reason: wording.wrongSecret });
    default:
      return failed({ kind: "refused", reason: reasonOf(code, msg) });
  }
}

const DEFAULT_RESET_MS = 1000;

function kindOf(code: number): Kind | undefined {
  if (code <= -500) return "transient";
  const kinds = Object.keys(KINDS) as Kind[]; // the keys are the kinds
  return kinds.find((kind) => KINDS[kind].includes(code));
}

/** The platform's own text, without what it may quote of the message. */
function reasonOf(code: number, msg: string): string {
  return `${code} ${msg.slice(0, 120)}`;
}

function failed(failure: SendFailure): Refusal {
  return { kind: "failure", failure };
}

import type { Incoming } from "../../../handlers/incoming.ts";
import type { ChatAccess } from "../../chat-access.ts";
import type { Answering } from "../channel.ts";
import type { ChatMemory } from "./chat-memory.ts";
import type { Allowance } from "./person-limit.ts";

/** What the manners of one channel stand on. `note` writes each decision, with its reason, to the log. */
export type ReceptionGround = {
  memory: ChatMemory;
  answering: Answering;
  knowsNumber(text: string): boolean;
  isAdmin(incoming: Incoming): Promise<boolean>;
  allow(person: string, now: number): Allowance;
  now(): number;
  note(incoming: Incoming, decision: { kind: string; reason: string }): void;
  /** Whether the bot speaks in a chat. */
  admits: ChatAccess["admits"];
};

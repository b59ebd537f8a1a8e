import { z } from "zod";
import { ProposalId } from "../proposal.ts";
import { Resolution } from "../queue/matter.ts";

/** What the proposer says of the handling: 满意, 基本满意, 理解, 不满意, 未反馈. */
export const Evaluation = z.enum([
  "satisfied",
  "mostly-satisfied",
  "understanding",
  "dissatisfied",
  "no-feedback",
]);
export type Evaluation = z.infer<typeof Evaluation>;

const day = z.iso.date();
const proposal = ProposalId;

/** Something that staff do (登记): what they record of a proposal, whom they let in, and what they take back. */
export const Deed = z.discriminatedUnion("kind", [
  /** Handed over (交办) on a day; to one bureau of several where it is named (改交). */
  z.object({ kind: z.literal("assigned"), proposal, day, bureau: z.string().optional() }),
  /** Given more time (延期): to a day, or as long as the rules say. */
  z.object({ kind: z.literal("extended"), proposal, day: day.optional() }),
  /** Chosen as a key proposal (重点提案), or no longer. */
  z.object({ kind: z.literal("key"), proposal, key: z.boolean() }),
  z.object({ kind: z.literal("evaluated"), proposal, evaluation: Evaluation }),
  /** To be handled again (二次办理) from a day on. */
  z.object({ kind: z.literal("second-handling"), proposal, day }),
  /** A promise is kept or settled; `promise` is its key. */
  z.object({ kind: z.literal("promise-closed"), proposal, promise: z.string().min(1) }),
  /** A person becomes staff; whether they are is per channel. */
  z.object({ kind: z.literal("granted"), channel: z.string(), person: z.string().min(1) }),
  z.object({ kind: z.literal("revoked"), channel: z.string(), person: z.string().min(1) }),
  /** Records may be seen in a group, or no longer. */
  z.object({ kind: z.literal("group-opened"), channel: z.string(), chat: z.string() }),
  z.object({ kind: z.literal("group-closed"), channel: z.string(), chat: z.string() }),
  /** A chat gets the staff's digest (工作简报) every week on a weekday (0 is Sunday) at a minute of the day, or no longer. */
  z.object({
    kind: z.literal("digest-opened"),
    channel: z.string(),
    chat: z.object({ id: z.string(), kind: z.enum(["private", "group"]), thread: z.string().optional() }),
    weekday: z.int().min(0).max(6),
    minute: z.int().min(0).max(1439),
  }),
  z.object({ kind: z.literal("digest-closed"), channel: z.string(), chat: z.object({ id: z.string() }) }),
  /** An earlier deed is taken back (撤回); taking that back restores it. */
  z.object({ kind: z.literal("undone"), deed: z.string() }),
  /** Something that an import left to people was settled (待处理). */
  z.object({ kind: z.literal("matter-settled"), matter: z.int().positive(), resolution: Resolution }),
  /** A document that staff sent was imported. */
  z.object({
    kind: z.literal("imported"),
    file: z.string(),
    added: z.int().nonnegative(),
    changed: z.int().nonnegative(),
  }),
  /** Notifications that did not surely arrive are sent again (重发): for one proposal, to one chat, or all. */
  z.object({
    kind: z.literal("sent-again"),
    deliveries: z.int().nonnegative(),
    of: proposal.optional(),
    to: z.object({ channel: z.string(), chat: z.string() }).optional(),
  }),
  /** Tables were given out, with everything that staff see. */
  z.object({ kind: z.literal("exported"), file: z.string() }),
]);
export type Deed = z.infer<typeof Deed>;

/** Who did something: the person's id on a channel, with their name where the platform tells it. */
export const Doer = z.object({ channel: z.string(), person: z.string(), name: z.string().optional() });
export type Doer = z.infer<typeof Doer>;

/** A deed in the log (操作记录): `number` orders the log, `at` is in milliseconds since 1970. */
export type LoggedDeed = { id: string; number: number; at: number; by: Doer; deed: Deed };

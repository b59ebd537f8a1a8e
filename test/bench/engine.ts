import type { Proposal } from "../../index/proposal.ts";

/** Something that finds proposals: the best ten ids for a question, best first, and another text for a known id. */
export type Engine = {
  search(question: string): string[] | Promise<string[]>;
  replace(proposal: Proposal): void | Promise<void>;
  /** Memory outside JavaScript, which the process does not count. */
  nativeBytes?(): number;
  /** Milliseconds from the start of a new process over what was stored to its first answer. */
  start?(question: string): number;
  close?(): Promise<void>;
};

/** Builds an engine over proposals that come one by one. */
export type EngineMaker = (proposals: Iterable<Proposal>, count: number) => Engine | Promise<Engine>;

import type { Proposal } from "../../../index/proposal.ts";
import type { Finding, Matter, MatterKind, Resolution } from "../../../index/queue/matter.ts";
import type { Doer } from "../../../index/staff/deed.ts";

/** Who settled a matter, and when, in milliseconds since 1970. */
export type Settling = { by: Doer; at: number };

/** What imports leave to people (待处理). Times are milliseconds since 1970. */
export interface Queue {
  /** Notes findings; one that is known is only seen again. */
  note(findings: readonly Finding[], at: number): Promise<void>;
  /** The same for what was not understood of a file; what is no longer among it has gone. */
  fileImported(source: string, notUnderstood: readonly Finding[], at: number): Promise<void>;
  /** The same for what a source lacks, or that it is silent. */
  sourceSeen(source: string, kind: MatterKind, findings: readonly Finding[], at: number): Promise<void>;
  /** What waits for a person, letters waiting for their proposal last. */
  open(): Promise<Matter[]>;
  /** The letter or record that a matter is about, as it was read; undefined where nothing was. */
  page(number: number): Promise<Proposal | undefined>;
  /**
   * Settles a matter for good, in one transaction with what follows from it: a letter joins its proposal, a record
   * reads as it was corrected. False where it was settled already, or nothing can follow from it.
   */
  resolve(number: number, resolution: Resolution, settling: Settling): Promise<boolean>;
  /**
   * Takes back what a person said, with what followed from it, so that the matter waits again: a letter leaves its
   * proposal, a field reads as before. Nothing of it is news. False where there is nothing to take back.
   */
  reopen(number: number, at: number): Promise<boolean>;
}

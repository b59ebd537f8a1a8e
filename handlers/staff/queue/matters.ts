import type { Proposal } from "../../../index/proposal.ts";
import type { Matter, Resolution } from "../../../index/queue/matter.ts";
import type { Doer } from "../../../index/staff/deed.ts";

/** What imports leave to staff (待处理). */
export interface Matters {
  open(): Promise<Matter[]>;
  /** The letter or record that a matter is about, as it was read; undefined where nothing was. */
  page(number: number): Promise<Proposal | undefined>;
  /** False where nothing can follow from it: settled already, or no matter that can end so. `at` is in milliseconds since 1970. */
  resolve(number: number, resolution: Resolution, settling: { by: Doer; at: number }): Promise<boolean>;
  /** Takes back what a person said of a matter, which waits again; false where that cannot be. */
  reopen(number: number, at: number): Promise<boolean>;
}

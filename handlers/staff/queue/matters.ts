import type { Matter, Resolution } from "../../../index/queue/matter.ts";
import type { Doer } from "../../../index/staff/deed.ts";

/** What imports leave to staff (待处理). */
export interface Matters {
  open(): Promise<Matter[]>;
  /** False where nothing can follow from it: settled already, or no matter that can end so. `at` is in milliseconds since 1970. */
  resolve(number: number, resolution: Resolution, settling: { by: Doer; at: number }): Promise<boolean>;
}

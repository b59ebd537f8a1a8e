/** A share as people read it, with one decimal; a dash where there is nothing to share. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "—" : `${Math.round((1000 * part) / whole) / 10}%`;
}

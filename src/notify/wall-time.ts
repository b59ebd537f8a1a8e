import type { WallTime } from "../../index/staff/digest-plan.ts";

/** The wall clock of a zone at a moment in milliseconds since 1970. */
export function wallTimeAt(moment: number, timeZone: string): WallTime {
  const format = { dateStyle: "short", timeStyle: "short", timeZone } as const;
  // Sweden's times are ISO times.
  const [day = "", time = ""] = new Intl.DateTimeFormat("sv-SE", format).format(moment).split(" ");
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return { day, minute: hour * 60 + minute };
}

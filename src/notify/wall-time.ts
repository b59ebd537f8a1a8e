import type { WallTime } from "../../index/staff/digest-plan.ts";
import { minuteAt } from "../calendar-day.ts";

/** The wall clock of a zone at a moment in milliseconds since 1970. */
export function wallTimeAt(moment: number, timeZone: string): WallTime {
  const [day = "", time = ""] = minuteAt(moment, timeZone).split(" ");
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return { day, minute: hour * 60 + minute };
}

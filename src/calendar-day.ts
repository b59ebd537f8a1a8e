/** The calendar day, as an ISO date, at a moment (milliseconds since 1970) in a time zone. */
export function dayAt(moment: number, timeZone = "Asia/Shanghai"): string {
  // Sweden's dates are ISO dates.
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(moment);
}

/** The minute, like 2024-05-15 13:07, at a moment (milliseconds since 1970) in a time zone. */
export function minuteAt(moment: number, timeZone = "Asia/Shanghai"): string {
  // Sweden's times are ISO times.
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone }).format(
    moment,
  );
}

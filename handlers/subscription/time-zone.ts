/** What people call a zone, with its name in the zone database. */
const ZONES: readonly [RegExp, string][] = [
  [/^(?:北京|上海|中国|国内)(?:时间)?$/u, "Asia/Shanghai"],
  [/^(?:新疆|乌鲁木齐)(?:时间)?$/u, "Asia/Urumqi"],
  [/^香港(?:时间)?$/u, "Asia/Hong_Kong"],
  [/^澳门(?:时间)?$/u, "Asia/Macau"],
  [/^台北(?:时间)?$/u, "Asia/Taipei"],
];
const OFFSET = /^(?:UTC|GMT)\s*(?<sign>[+-])(?<hours>\d{1,2})(?::(?<minutes>\d{2}))?$/iu;

/** The zone that is meant (北京时间, UTC+8); as written where it is none of these. */
export function zoneNamed(written: string): string {
  const named = ZONES.find(([pattern]) => pattern.test(written));
  if (named) return named[1];
  const { sign, hours = "", minutes = "00" } = OFFSET.exec(written)?.groups ?? {};
  return sign === undefined ? written : `${sign}${hours.padStart(2, "0")}:${minutes}`;
}

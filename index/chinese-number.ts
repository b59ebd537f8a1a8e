const DIGITS: Record<string, string> = {
  〇: "0",
  "○": "0",
  零: "0",
  一: "1",
  幺: "1",
  二: "2",
  两: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/**
 * The Arabic digits of a number written in Chinese: 〇四一一 gives "0411" (read digit by digit), 三十三 gives "33"
 * (read with its units). Arabic digits come back as they are; anything else gives undefined.
 */
export function arabicDigits(written: string): string | undefined {
  if (/^\d+$/.test(written)) return written;
  const characters = [...written];
  if (characters.length === 0) return undefined;
  if (characters.every((one) => one in DIGITS)) return characters.map((one) => DIGITS[one]).join("");
  if (!characters.every((one) => one in DIGITS || one in UNITS)) return undefined;
  return String(withUnits(characters));
}

function withUnits(characters: readonly string[]): number {
  const sum = { total: 0, digit: 0 };
  for (const one of characters) {
    const unit = UNITS[one];
    if (unit === undefined) sum.digit = Number(DIGITS[one]);
    else {
      sum.total += (sum.digit || 1) * unit;
      sum.digit = 0;
    }
  }
  return sum.total + sum.digit;
}

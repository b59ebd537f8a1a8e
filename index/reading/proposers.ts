import { isCollective, isPersonName } from "./proposer-name.ts";

/** The proposers a text names, in its order, and how many they are where only some are named (等9人). */
export type Proposers = { names: string[]; count: number };

const COUNT = /等\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:位|名|人)/;
const TITLES =
  /(?:等)?(?:\d+|[一二三四五六七八九十]+)?(?:位|名)?(?:区|市|县|省|全国)?(?:政协)?(?:常委|委员|代表|先生|女士|同志|同仁)(?:们)?$/;
const OPENERS = /^(?:尊敬的|敬爱的|致(?!公)(?=.{2})|函|政协委员|委员|领衔|执笔人|第一提案人)[::]?\s*/;
const CHINESE_COUNT: Record<string, number> = {
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

function bare(name: string): string {
  const narrow = name.replace(/[··•・‧∙●]/g, "·").trim();
  const without = narrow.replace(OPENERS, "").replace(TITLES, "").replace(/等$/, "");
  return isCollective(narrow) && !isPersonName(without) ? narrow.replace(OPENERS, "") : without;
}

/** A name set in two spaced characters (丁 宁) is one name; longer pieces between spaces are several. */
function spaced(piece: string): string[] {
  const parts = piece.split(/\s+/).filter((part) => part !== "");
  if (parts.length <= 1) return parts;
  if (parts.every((part) => part.length === 1)) return [parts.join("")];
  return joinSingles(parts);
}

function joinSingles(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (part.length === 1 && last?.length === 1) names[names.length - 1] = last + part;
    else names.push(part);
  }
  return names;
}

function isName(name: string): boolean {
  return name.length > 1 && name.length <= 40 && !/^(?:等|无|略|见附|附后|详见|以上)/.test(name);
}

/** Reads a list of proposers: 马某、周某, 某某等9人, 民盟某市委会, names with ·, with 委员 and 尊敬的 around them. */
export function proposersIn(text: string): Proposers {
  const plain = text.replace(/\([^()]*\)/g, " ").replace(/[。.:]+\s*$/, "");
  const counted = COUNT.exec(plain);
  const list = counted ? plain.slice(0, counted.index) : plain;
  const names = list
    .split(/[、,;/|]+|\s和\s|(?<=委员)(?:和|及)/)
    .flatMap((piece) => spaced(piece.trim()))
    .map(bare)
    .filter(isName);
  const unique = [...new Set(names)];
  const number = counted ? (CHINESE_COUNT[counted[1] ?? ""] ?? Number(counted[1])) : 0;
  return { names: unique, count: Math.max(unique.length, Number.isFinite(number) ? number : 0) };
}

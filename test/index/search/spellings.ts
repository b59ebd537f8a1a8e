import { Converter } from "opencc-js/cn2t";
import { pinyin } from "pinyin-pro";
import type { Seeded } from "../../bench/seeded.ts";

const HAN_DIGITS = "〇一二三四五六七八九";
const traditional = Converter({ from: "cn", to: "t" });

/** Fifteen ways to type the number 0411 of 2017; each must find it. */
export function numberSpellings(number: string, year: number): string[] {
  const serial = String(Number(number));
  const wide = (text: string) =>
    text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const han = (text: string) => text.replace(/\d/gu, (digit) => HAN_DIGITS[Number(digit)] ?? "");
  return [
    number,
    `${number}号`,
    `第${serial}号提案`,
    `${year}年第${serial}号`,
    `${year}${number}`,
    `${year}-${number}`,
    `${year}年${number}号`,
    wide(`第${number}号`),
    wide(`${year}${number}`),
    han(number),
    `${han(String(year))}年${han(serial)}号`,
    `第 ${number} 號`,
    `${year}${number}`.replace(/0/gu, "o"),
    `${year} ${number}`,
    `十二届五次会议第${serial}号`,
  ];
}

/** A title as people mistype it, each with its name. */
export function titleSlips(title: string, random: Seeded): Record<string, string> {
  const characters = [...title.replace(/\s/gu, "")];
  const at = 4 + random.below(Math.max(1, characters.length - 8));
  const [here = "", next = ""] = characters.slice(at, at + 2);
  const with_ = (...put: string[]) => characters.toSpliced(at, 2, ...put).join("");
  return {
    wrong: with_(foreignHan(random), next),
    missing: with_(next),
    swapped: with_(next, here),
    traditional: traditional(title),
    // Without 关于 and 的建议, as people quote it.
    core: title.replace(/^关于|的建议$/gu, ""),
  };
}

/** Full pinyin without spaces of the title's first `length` characters after 关于. */
export function titleLetters(title: string, length: number): string {
  const core = title.replace(/^关于/u, "").replace(/[^\p{Script=Han}]/gu, "");
  return pinyin(core.slice(0, length), { toneType: "none", type: "array", v: true }).join("");
}

/** A name with one character replaced by another that sounds the same; undefined where none is known. */
export function homophone(name: string, random: Seeded): string | undefined {
  const at = random.below(name.length);
  const sound = pinyin(name[at] ?? "", { toneType: "none", v: true });
  const others = (bySound().get(sound) ?? []).filter((one) => one !== name[at]);
  const other = others[random.below(others.length)];
  return other && name.slice(0, at) + other + name.slice(at + 1);
}

const sounds = new Map<string, string[]>();

function bySound(): Map<string, string[]> {
  if (sounds.size > 0) return sounds;
  for (let code = 0x4e00; code < 0x9fa5; code += 3) {
    const character = String.fromCharCode(code);
    const sound = pinyin(character, { toneType: "none", v: true });
    sounds.set(sound, [...(sounds.get(sound) ?? []), character]);
  }
  return sounds;
}

function foreignHan(random: Seeded): string {
  return String.fromCodePoint(0x4e00 + random.below(20_000));
}

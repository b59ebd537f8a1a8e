import { pinyin } from "pinyin-pro";

const readings = new Map<string, string>();

/** The toneless syllables of Han text, one per character; other characters stand for themselves. */
export function syllables(text: string): string[] {
  return pinyin(text, { toneType: "none", type: "array", v: true });
}

/** How names are compared by ear: every character's usual reading, without tones. Cheap: readings are kept. */
export function soundOf(text: string): string {
  return Array.from(text, (character) => reading(character)).join(" ");
}

/** The same for a person's name, whose first character is read as a surname (单 is shan, 仇 is qiu). */
export function soundOfName(name: string): string {
  return pinyin(name, { toneType: "none", type: "array", surname: "head", v: true }).join(" ");
}

function reading(character: string): string {
  const known = readings.get(character);
  if (known !== undefined) return known;
  const read = pinyin(character, { toneType: "none", v: true });
  readings.set(character, read);
  return read;
}

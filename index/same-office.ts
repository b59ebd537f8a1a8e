import { bureauAliases } from "./bureau-alias.ts";
import { sameBureau } from "./bureau-name.ts";

const aliases = bureauAliases();

/** A branch is spoken of by the name of its office: 示例市生态环境局青浦分局 is 生态环境局. */
function unitOf(name: string): string {
  return aliases.parts(name.replace(/(?<=局)[\u4e00-\u9fff]{1,6}分局$/, "")).unit;
}

/** Whether two names on one page mean one office: alike, or by the usual aliases and renames (环保局, 生态环境局). */
export function sameOffice(a: string, b: string): boolean {
  return sameBureau(a, b) || aliases.sameUnit(unitOf(a), unitOf(b));
}

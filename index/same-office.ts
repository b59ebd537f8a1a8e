import { type BureauAliases, bureauAliases } from "./bureau-alias.ts";
import { sameBureau } from "./bureau-name.ts";

/** Whether two names on one page mean one office. */
export type SameOffice = (a: string, b: string) => boolean;

/** By the usual aliases and renames (环保局, 生态环境局). */
export const sameOffice = sameOfficeBy(bureauAliases());

/** By a table of aliases and renames: alike, or one took over from the other. */
export function sameOfficeBy(aliases: BureauAliases): SameOffice {
  const unitOf = (name: string) => aliases.parts(withoutBranch(name)).unit;
  return (a, b) => sameBureau(a, b) || aliases.sameUnit(unitOf(a), unitOf(b));
}

/** A branch is spoken of by the name of its office: 示例市生态环境局青浦分局 is 生态环境局. */
function withoutBranch(name: string): string {
  return name.replace(/(?<=局)[\u4e00-\u9fff]{1,6}分局$/, "");
}

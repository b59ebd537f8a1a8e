import type { Addressee } from "../proposal.ts";
import { areBureauNames } from "./bureau-phrase.ts";
import { isCollective, isPersonName } from "./proposer-name.ts";
import { proposersIn } from "./proposers.ts";

/** The line a letter opens with: whom it addresses, and where its text begins in that line. */
export type AddresseeLine = { to: Addressee; name: string; rest: number };

const MEMBERS =
  /^(?:尊敬的|敬爱的)?\s*([^。;!?:《》“”]{1,120}?)(?:委员|代表|常委|主委|先生|女士|同志)(?:们|小组)?\s*[:]/;
const MEMBERS_ALONE =
  /^(?:尊敬的|敬爱的)?\s*([^。;!?:《》“”]{1,60}?)(?:委员|代表)(?:们)?\s*[,.]?(?:\s*[您你]们?好\s*[!.,]?)?$/;
const GROUP = /^(?:尊敬的|敬爱的)?\s*([^。;!?:《》“”]{2,50}?)\s*:/;
const LONGEST_ADDRESS = 140;
const NOT_ADDRESSED =
  /^(?:各位|全体|广大|有关|部分|与会|政协|提案|第一提案|领衔|联名|附议|您|你|经|据|其他|一是|二是|[一二三四五六七八九十\d]+[、.])/;
const COMMITTEE = /政协[\u4e00-\u9fff]{0,16}(?:提案委|提案委员会|办公厅|办公室|提案法制委|委员会)?$/;

function membersAt(text: string): AddresseeLine | null {
  const match = MEMBERS.exec(text) ?? MEMBERS_ALONE.exec(text);
  const list = match?.[1] ?? "";
  if (!match || NOT_ADDRESSED.test(list)) return null;
  const { names } = proposersIn(list);
  const named =
    names.length > 0 && names.every((name) => isPersonName(name) || isCollective(name) || name.length <= 12);
  if (!named && !isPersonName(list.replace(/\s+/g, ""))) return null;
  const closed = text[match[0].length - 1] === ":";
  if (!closed && !names.every(isPersonName)) return null;
  return { to: "proposer", name: `${list.trim()}委员`, rest: match[0].length };
}

function groupAt(text: string): AddresseeLine | null {
  const match = GROUP.exec(text);
  const name = (match?.[1] ?? "").replace(/\s+/g, "");
  if (
    !match ||
    /^现[就将]/.test(name) ||
    (NOT_ADDRESSED.test(name) === !COMMITTEE.test(name) && !isCollective(name))
  )
    return null;
  if (COMMITTEE.test(name) && /提案委|办公厅|办公室|政协$/.test(name))
    return { to: "unknown", name, rest: match[0].length };
  if (!isCollective(name)) return null;
  return { to: "proposer", name, rest: match[0].length };
}

function bureauAt(text: string): AddresseeLine | null {
  const match = GROUP.exec(text);
  if (!match || !areBureauNames(match[1] ?? "")) return null;
  return { to: "lead", name: (match[1] ?? "").replace(/\s+/g, ""), rest: match[0].length };
}

/** Reads a letter's address: a member or several, a party or group, or the lead bureau; null for any other line. */
export function addresseeAt(text: string): AddresseeLine | null {
  const colon = text.indexOf(":");
  if (colon < 0 ? !MEMBERS_ALONE.test(text) : colon > LONGEST_ADDRESS) return null;
  return membersAt(text) ?? groupAt(text) ?? bureauAt(text);
}

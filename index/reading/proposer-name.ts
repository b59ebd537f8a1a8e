import type { ProposalKind } from "../proposal.ts";

const PARTY =
  "民盟|民革|民建|民进|农工民主党|农工党|农工|致公党|致公|九三学社|九三|台盟|工商联|工商业联合会|总商会|共青团|团委|妇联|妇女联合会|总工会|科协|侨联|台联|青联|文联|残联|社科联|无党派|知联会|新联会|红十字会|民主同盟|民主建国会|民主促进会|国民党革命委员会";
const BODY =
  "政协[^,;]{0,20}(?:委员会|委|办公室|组|界)|专委会|专门委员会|委员会$|活动组|委员组|委员小组|联络组|联络处|联络委|工作组|小组$|党派|支部|总支|支社|基层委|协会|商会|学会|促进会|联谊会|研究会|联合会|学社|市委会|省委会|县委会|区委会|市委$|省委$|区委$|县委$";
const SECTOR = /界别?(?:委员|小组|组|\(|$)|界别/;
const COLLECTIVE = new RegExp(`${PARTY}|${BODY}`);

/** Whether a proposer's name is that of a party, people's organisation, committee, group or sector. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name) || SECTOR.test(name);
}

const PERSON = /^[\u3400-\u9fff]{2,4}$|^[\u3400-\u9fff]{1,12}(?:·[\u3400-\u9fff]{1,12}){1,3}$/;

/** Whether a text can be a person's name: two to four characters, or parts joined by ·. */
export function isPersonName(name: string): boolean {
  return PERSON.test(name);
}

/** The kind told by who proposes: one member, several, an organisation, a sector. */
export function kindOf(proposers: readonly string[], count: number): ProposalKind {
  if (proposers.length === 0) return "unknown";
  if (proposers.some((name) => SECTOR.test(name))) return "sector";
  if (proposers.some(isCollective)) return "collective";
  return count > 1 ? "joint" : "individual";
}

/** The kind that the source prints: 联名, 集体, 界别, 个人. */
export function printedKind(text: string): ProposalKind | null {
  if (/界别/.test(text)) return "sector";
  if (/集体|党派|团体|专委会|专门委员会/.test(text)) return "collective";
  if (/联名|联合/.test(text)) return "joint";
  return /个人|委员提案/.test(text) ? "individual" : null;
}

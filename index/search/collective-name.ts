/** Parties and people's organisations (党派, 团体) that propose together, each with its spellings, the usual one first. */
const ORGANISATIONS: readonly (readonly string[])[] = [
  ["民革", "中国国民党革命委员会"],
  ["民盟", "中国民主同盟"],
  ["民建", "中国民主建国会"],
  ["民进", "中国民主促进会"],
  ["农工党", "中国农工民主党", "农工民主党"],
  ["致公党", "中国致公党"],
  ["九三学社", "九三"],
  ["台盟", "台湾民主自治同盟"],
  ["工商联", "工商业联合会", "总商会"],
  ["共青团", "团委", "青年团"],
  ["总工会", "工会"],
  ["妇联", "妇女联合会"],
  ["青联", "青年联合会"],
  ["科协", "科学技术协会"],
  ["侨联", "归国华侨联合会"],
  ["台联", "台湾同胞联谊会"],
  ["文联", "文学艺术界联合会"],
  ["社科联", "社会科学界联合会"],
  ["残联", "残疾人联合会"],
  ["贸促会", "国际贸易促进委员会"],
  ["红十字会"],
  ["知联会", "党外知识分子联谊会", "知识分子联谊会"],
  ["新联会", "新的社会阶层人士联谊会", "新阶层联谊会"],
  ["黄埔同学会"],
  ["中华职业教育社", "职教社"],
];
const LEVEL = /[省市区县州]/u;
const COMMITTEE = /^.{0,8}?政协(?:第.{1,3}届)?(?:委员会)?(?=.{2,})/u;
const COLLECTIVE =
  /(?:委员会|委|小组|组|界别?|联络处|联络组|工委|协会|学会|商会|社|会|党|党派|总支|支部|中心)$/u;

/** A spelling by which a collective proposer is asked for; `level` is the 省, 市 … that the recorded name has. */
export type CollectiveSpelling = { text: string; level: string };

/** The short spellings of a collective proposer: 民盟示例市委会 is asked for as 民盟, 民盟市委, 市民盟. None for a person. */
export function collectiveSpellings(name: string): CollectiveSpelling[] {
  const organisation = ORGANISATIONS.find((spellings) => spellings.some((one) => name.includes(one)));
  if (organisation) return organisationSpellings(name, organisation);
  if (!isCollective(name)) return [];
  const bare = name.replace(COMMITTEE, "");
  const short = bare.replace(/委员会$/u, "委").replace(/界别$/u, "界");
  return [...new Set([bare, short, ...sectorSpellings(bare)])].map((text) => ({ text, level: "" }));
}

/** Whether a name is an organisation's rather than a person's. */
function isCollective(name: string): boolean {
  return name.length >= 3 && !name.includes("·") && COLLECTIVE.test(name);
}

function organisationSpellings(name: string, spellings: readonly string[]): CollectiveSpelling[] {
  const level = LEVEL.exec(spellings.reduce((rest, one) => rest.replace(one, ""), name))?.[0] ?? "";
  const levelled = level === "" ? [] : spellings.flatMap((one) => [`${level}${one}`, `${one}${level}委`]);
  return [...spellings, ...levelled].map((text) => ({ text, level }));
}

/** 经济界 is also asked for as 经济界别 and 经济界委员. */
function sectorSpellings(bare: string): string[] {
  const sector = /^(.+界)(?:别|委员|小组|活动组)?$/u.exec(bare)?.[1];
  return sector ? [sector, `${sector}别`] : [];
}

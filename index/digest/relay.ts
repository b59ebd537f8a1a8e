import { withoutSpace } from "./bare.ts";

const NAME = "([^,。;:、据经由与和向]{1,14}?(?:局|委|办|厅|部|院|公司|中心|支队|大队|委员会|办公室))";
const RELAYS: readonly RegExp[] = [
  new RegExp(`据${NAME}(?:的)?(?:反馈|回复|反映|答复|介绍|说明|意见|函复|测算|统计)`),
  new RegExp(
    `(?:经(?:与|商|向|征求|咨询|请示|函询|报)*|向|商请|征求)${NAME}(?:的)?(?:沟通|反馈|回复|答复|意见|同意|核实|了解|研究|答复称)`,
  ),
  new RegExp(`^${NAME}(?:表示|反馈|回复|答复|认为|函复|提出|明确|建议|意见)`),
];

/** The bureau whose words a sentence passes on: `据市财政局反馈` gives 市财政局; null where the letter's own bureau speaks. */
export function relayedIn(text: string): string | null {
  const bare = withoutSpace(text);
  for (const pattern of RELAYS) {
    const name = pattern.exec(bare)?.[1];
    if (name && !/^(?:我|本|该|贵|你)/.test(name)) return name;
  }
  return null;
}

/** What people ask about that no record tells. */
export type Unkept = "between-sessions" | "submitted" | "visits" | "filing";

const ABOUT: readonly [RegExp, Unkept][] = [
  [
    /^(?:.{0,8}?(?:平时|闭会(?:期间)?|会(?:议)?期间|会中|大会)的?提案)(?=$|[有的没未办答逾几多还是哪与和,，?？])/u,
    "between-sessions",
  ],
  [
    /(?:今天|今日|昨天|本周|这周|上周|本月|这个月|上个?月|最近|刚刚?)(?:有|收到|提交|来|新增)*(?:了)?(?:哪些|什么|几[件份个]|多少[件份个]?)?(?:新(?:收到|提交|来|增|交)?的?)(?:了)?(?:哪些|什么|几[件份个]|多少[件份个]?)?提案/u,
    "submitted",
  ],
  [/(?:面商|走访|沟通|见面)率/u, "visits"],
  [/(?:立案|并案|不予立案|受理)率|不予?立案的?(?:有|提案|几|多少|$)|没(?:有)?立案/u, "filing"],
];

/** Whether something is asked that no record tells, and what: 平时提案, 今天有哪些新提案, 面商率. */
export function askedOfUnkept(text: string): Unkept | undefined {
  return ABOUT.find(([pattern]) => pattern.test(text))?.[1];
}

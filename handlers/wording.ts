import type { Stance } from "../index/digest/point.ts";
import type { Addressee, BureauRole, ProposalKind, ReplyKind } from "../index/proposal.ts";
import type { ProposalStatus } from "../index/status.ts";

/** Everything the bot says to people, in one place. Symbols and words go together: nothing is told by colour alone. */

export const STANCE_WORDS: Record<Stance, { symbol: string; word: string }> = {
  adopted: { symbol: "✔", word: "已采纳" },
  planned: { symbol: "◔", word: "正在办理" },
  partial: { symbol: "◑", word: "部分采纳" },
  declined: { symbol: "✘", word: "暂不采纳" },
  unanswered: { symbol: "○", word: "未直接回应" },
  unclear: { symbol: "？", word: "需人工核对" },
};

export const STATUS_WORDS: Record<ProposalStatus, string> = {
  "awaiting-reply": "尚未答复",
  "partly-replied": "部分单位已答复",
  replied: "已答复",
  unknown: "答复情况不明",
};

export const ROLE_WORDS: Record<BureauRole, string> = {
  lead: "主办",
  assisting: "会办",
  separate: "分办",
  unknown: "承办",
};

export const REPLY_KIND_WORDS: Record<ReplyKind, string> = {
  reply: "答复",
  opinion: "会办意见",
  "cover-note": "仅转送附件，未见正文",
  correction: "更正或补充答复",
};

export const ADDRESSEE_WORDS: Record<Addressee, string> = {
  proposer: "致提案者",
  lead: "致主办单位",
  unknown: "",
};

export const KIND_WORDS: Record<ProposalKind, string> = {
  individual: "个人提案",
  joint: "联名提案",
  collective: "集体提案",
  sector: "界别提案",
  unknown: "提案",
};

export const wording = {
  noFiles: "这里收不了文件。请发文字来问：提案编号、提案者、承办单位或几个关键词。",
  points: "建议与答复",
  stanceSummary: (points: number, counts: string) => `共 ${points} 条：${counts}`,
  replies: "各单位答复",
  source: (name: string) => `出处：${name}`,
  fullText: (letter: string) => `${letter} · 全文`,
  proposalFullText: "提案全文",
  notReplied: "尚未见到任何单位的答复。",
  bureauSilent: (bureau: string) => `${bureau}：未查到答复。`,
  coverNoteOnly: (bureau: string) => `${bureau}的来文只转送附件，正文没有答复内容，附件不在手头。`,
  relayed: (bureau: string, by: string) => `未查到${bureau}的单独答复，以下是${by}答复中的转述。`,
  dueOn: (day: string) => `原文写明的答复期限：${day}。`,
  noDueDate: "原文没有写明答复期限，也没有交办日期，无法推算。",
  repliedOn: (bureau: string, day: string) => `${bureau}的答复日期：${day}。`,
  noReplyDate: (bureau: string) => `${bureau}的来文没有写明日期。`,
  votes: (support: number, oppose: number) => `网友评价：支持 ${support}，反对 ${oppose}。`,
  noVotes: "原文没有投票数据。",
  noCorrection: "没有查到更正或补充答复。",
  corrections: "查到更正或补充答复，以后发的为准：",
  resultMark: (mark: string) => `答复上标注的办理结果：${mark}（原文标注，不作判断依据）`,
  noResultMark: "原文没有标注办理结果（A/B/C）。",
  countOf: (n: number, stance: Stance) => `${STANCE_WORDS[stance].word} ${n} 条`,
  onlyAsked: (shown: number, all: number) => `与您问的有关的 ${shown} 条（共 ${all} 条建议）：`,
  askedFirst: "与您问的最有关的排在前面：",
  pointsWith: (words: string, shown: number, all: number) => `${words}：${shown} 条（共 ${all} 条建议）`,
  noPointLabelled: (label: string) => `这件提案里没有第 ${label} 条建议，全部建议如下：`,
  noAttachment: "原文没有附上附件内容。",
  noPointWith: (words: string) => `这件提案里没有“${words}”的建议。`,
  noPointAbout: (words: string) => `这件提案和它的答复里没有找到“${words}”。`,
  found: (total: number, shown: number) =>
    total > shown ? `找到 ${total} 件，先列 ${shown} 件：` : `找到 ${total} 件：`,
  narrowed: (condition: string, n: number) => `其中“${condition}”的 ${n} 件：`,
  onlyLeft: (condition: string) => `其中“${condition}”的只有这一件：`,
  noneLeft: (n: number, condition: string) => `这 ${n} 件里没有“${condition}”的。`,
  inTexts: "下面几件的全文里提到了（摘一句原文）：",
  withPhrase: (phrase: string, n: number) => `原文里有“${phrase}”的 ${n} 件（摘一句原文）：`,
  compared: (n: number) => `${n} 件提案对照如下：`,
  compareRows: {
    title: "题目",
    proposers: "提案者",
    period: "届次",
    bureaus: "承办单位",
    status: "答复情况",
    points: "建议条数",
    votes: "支持 / 反对",
  },
  noSuchDocument: (document: string) => `没有找到提到文号 ${document} 的提案或答复。`,
  documentIn: (document: string, sentence: string) => `${document} 见于这件提案的原文：“${sentence}”`,
  withStance: (words: string, n: number) => `有${words}的建议的 ${n} 件（各摘一条）：`,
  noneWithStance: (words: string) => `没有查到有${words}的建议的提案。`,
  stillReading: (n: number) => `还有 ${n} 件的答复正在读，过一会儿再问会更全。`,
  onlyDeciding: "只看了该单位主办或分办的，会办意见未计入。",
  byLatest: (period: string) => `按手头最近的${period}查找。`,
  yearsThereAre: (year: number, years: readonly { year: number; count: number }[]) =>
    `手头没有${year}年的提案。有的是：${years.map((one) => `${one.year}年 ${one.count} 件`).join("、")}。`,
  leftFor: (title: string, words: string) => `《${title}》里没有提到“${words}”，下面是另一件提案：`,
  notFirst: (names: string) => `没有以${names}为第一提案人的，下面是参与提出的：`,
  nearest: (asked: string) =>
    `没有找到“${asked.replace(/["“”]/gu, "")}”，下面几件只是沾边，供参考（回复序号查看）：`,
  maybe: "没有完全对得上的，可能与这一件有关（回复 1 查看）：",
  which: "找到几件相近的提案，请选一件（回复序号即可）：",
  several: (n: number) => `您问了 ${n} 件提案：`,
  noMore: "没有更多了。",
  noLonger: "刚才那件提案已经不在库里，或者不再公开，没法接着看了。",
  whichProposal: "您问的是哪一件？先发提案号、委员姓名或几个关键词，打开那一件再问。",
  nothingToContinue: "没有可以继续的列表，请先查一次，例如：质监局。",
  choiceOutOfRange: (n: number) => `列表里没有第 ${n} 项。`,
  nothingFound: (asked: string) => `没有找到“${asked.replace(/["“”]/gu, "")}”相关的提案。`,
  noSuchProposer: (name: string) => `没有找到提案人“${name}”。`,
  otherProposers: (name: string) => `没有找到提案人“${name}”，下面是其他提案人的：`,
  noSuchNumber: (number: string) => `没有编号为 ${number} 的提案。`,
  didYouMean: "您是不是要找：",
  howToAsk: "可以试试：提案号、委员姓名、承办单位，或几个关键词。",
  noneInYear: (year: number) => `${year}年没有符合的提案，下面是其他年份的：`,
  noneInRole: (bureau: string, role: BureauRole) =>
    `没有${bureau}${ROLE_WORDS[role]}的，下面是它以其他身份承办的：`,
  noneOfBureau: (bureau: string) => `没有${bureau}承办的相关提案，下面是其他单位承办的：`,
  yearWithoutData: (year: number) => `手头没有${year}年的提案，下面是其他年份的：`,
  count: (n: number) => `共 ${n} 件。`,
  noneWith: (words: string) => `没有查到与“${words}”有关的提案，共 0 件。`,
  noProposalsToCount: "没有符合条件的提案，无法统计。",
  noVotesToRank: "手头的提案没有投票数据，无法排名。",
  mostProposing: "提案最多的：",
  proposerHead: ["提案者", "件数"],
  mostSupported: "支持票最多的提案：",
  mostOpposed: "反对票最多的提案：",
  similar: (title: string) => `与《${title}》相近的提案：`,
  noSimilar: "没有找到相近的提案。",
  suggestion: {
    typo: "数字或字有一处不同",
    homophone: "读音相同",
    part: "名称的一部分",
    transposed: "两位数字互换",
  },
  homophone: (asked: string, name: string) => `没有“${asked}”，按读音相同的“${name}”查找。`,
  sampleNote: "（示例数据，人名地名均为虚构）",
  resultMarkContradicts: "注意：答复上标注的办理结果与正文说法不一致，请核对原文。",
  bureausContradict: "注意：几个单位的说法不一致，请核对原文。",
  hello: "您好！我是提案通，可以查提案和各单位的答复。",
  thanks: "不客气。",
  offTopic:
    "这个我不知道，我只回答政协提案的问题。可以发提案号、委员姓名、承办单位，或几个关键词，比如“加装电梯”。",
  fault: "抱歉，处理这条消息时出了问题，已记录。请稍后再试。",
  unsentFiles: (names: string) => `附件没能发出来：${names}。请在网页看板上下载。`,
  tooLong: "问题太长了，请用几个关键词或提案号来问。",
  button: {
    more: "下一页",
    fullText: "答复全文",
    similar: "类似提案",
    points: "逐条答复",
    drop: "去掉这个条件",
    back: (n: number) => `回到这 ${n} 件`,
    replace: (condition: string) => `换成“${condition}”的`,
    searchEverywhere: "在全部提案里找",
  },
  help: {
    number: "按编号查一件，第…号、年份加编号、只有后几位都行",
    proposer: "按提案者查，同音字也认",
    bureau: "按承办单位查，新旧名称都认，可加年份和主办、会办",
    topic: "按内容查",
    topicExample: "电梯、养老、停车难",
    followUp: "查到一件后接着问",
    followUpExample: "财政局怎么说、哪些没采纳、第3条、全文、类似提案",
    count: "统计",
    countExample: "今年多少件、还有几件没答复、支持票最多",
  },
  helpTitle: "可以这样问我",
} as const;

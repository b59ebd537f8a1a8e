import type { CorrectedField, Matter, MatterKind, Resolution } from "../../../index/queue/matter.ts";

const KINDS: Readonly<Record<MatterKind, string>> = {
  "not-understood": "读不懂",
  "doubtful-letter": "答复拿不准归哪件",
  "waiting-letter": "答复等提案",
  "missing-field": "缺栏目",
  "silent-source": "来源很久没有新文件",
};

const FIELDS: Readonly<Record<CorrectedField, string>> = {
  number: "编号",
  title: "题目",
  proposers: "提案人",
  lead: "主办单位",
  assisting: "会办单位",
  "assigned-on": "交办日期",
};

type Detail = Matter["detail"];

function lackingField(field: string, { count, among, examples }: NonNullable<Detail["missing"]>): string {
  const shown = examples.join("、");
  return `最近 ${among} 件里有 ${count} 件没有${field}，以前的都有，例如 ${shown}。多半是来源换了版面：请打开原文核对，再把样本交给开发者`;
}

function silentSource({ days, usual }: NonNullable<Detail["silence"]>): string {
  return `已经 ${days} 天没有新文件，以前最长隔 ${usual} 天。请看看来源是否停了、换了地方`;
}

/** What the bot says of the queue. */
export const queueWording = {
  empty: "没有待处理的事：导入的文件都读懂了，答复都有归处。",
  inPrivate: "待处理的内容可能还没有公开，请在私聊里看。",
  heading: (all: number, waiting: number) =>
    `待处理 ${all} 件${waiting > 0 ? `，其中 ${waiting} 封答复在等提案，提案来了自动并上` : ""}。发“待处理 序号”看一件：`,
  left: (count: number) => `另有 ${count} 件，处理完前面的再看。`,
  kind: (kind: MatterKind) => KINDS[kind],
  noSuch: (number: number) => `没有第 ${number} 号待处理的事，或已经处理过了。发“待处理”看还有哪些。`,
  where: ({ source, detail }: Matter) => (detail.line === null ? source : `${source} 第${detail.line}行`),
  field: (field: CorrectedField) => FIELDS[field],
  why: ({ kind, source, detail }: Matter) => {
    const { field, line, expected, got, missing, silence } = detail;
    if (field && missing) return lackingField(FIELDS[field], missing);
    if (silence) return silentSource(silence);
    if (field) return `同一批别的都有${FIELDS[field]}，这件没有`;
    if (expected) return `应为${expected}，实际为${got || "空"}`;
    if (kind === "waiting-letter") return `${source}：它答复的提案还没有来，或者没写清是哪件`;
    return line === null ? source : `${source} 第${line}行`;
  },
  seen: (first: string, last: string) => (first === last ? `${first} 发现` : `${first} 发现，${last} 又见到`),
  candidates: "可能是：",
  howTo: (number: number, letter: boolean, read: boolean) =>
    [
      ...(letter ? [`“待处理 ${number} 归到 20220015”并入那一件`, `“待处理 ${number} 另立”单独成一件`] : []),
      ...(read ? [`“待处理 ${number} 更正 主办单位 城管局”改一栏`] : []),
      `“待处理 ${number} 忽略”不再提`,
    ].join("；"),
  look: (number: number) => `看 ${number} 号`,
  assign: (name: string) => `归到 ${name}`,
  separate: "另立一件",
  ignore: "忽略",
  noSuchProposal: (asked: string) => `没有找到“${asked}”这件提案，没有处理。请写编号，例如：归到 20220015。`,
  severalProposals: (asked: string, count: number) =>
    `编号 ${asked} 有 ${count} 件，没有处理。请写全编号，如 20220015。`,
  cannot: "这件事不能这样处理：没有读出内容的只能改好文件重新导入，或者忽略；日期要写成 2024-03-15。",
  done: (number: number, what: string) => `第 ${number} 号已处理：${what}。同一文件再导入也照这样。`,
  resolution: (resolution: Resolution, name: (id: string) => string) => {
    switch (resolution.kind) {
      case "assigned":
        return `归到 ${name(resolution.proposal)}`;
      case "separate":
        return "另立一件";
      case "corrected":
        return `${FIELDS[resolution.field]}更正为 ${resolution.value}`;
      case "ignored":
        return "忽略";
      case "matched":
        return "提案来了，已并上";
      case "gone":
        return "再导入时已没有";
      default:
        return resolution satisfies never;
    }
  },
} as const;

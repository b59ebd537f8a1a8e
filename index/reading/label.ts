import type { Span } from "../proposal.ts";

/** What a printed label announces. Those from `content` on open a section; the others name one value. */
export type LabelKey =
  | "number"
  | "year"
  | "title"
  | "session"
  | "category"
  | "kind"
  | "proposer"
  | "coProposer"
  | "lead"
  | "assisting"
  | "separate"
  | "bureaus"
  | "answering"
  | "submittedOn"
  | "filedOn"
  | "assignedOn"
  | "dueOn"
  | "repliedOn"
  | "mark"
  | "status"
  | "documentNumber"
  | "publisher"
  | "votes"
  | "feedback"
  | "noise"
  | "content"
  | "problem"
  | "suggestion"
  | "reply"
  | "attachment";

const WORDS: Record<LabelKey, string> = {
  number: "提案编号 提案号码 提案号 提案序号 提案文号 案号 编号 流水号 建议编号",
  year: "年度 年份 提案年度",
  title: "原提案 案由 提案案由 标题 提案标题 题目 提案题目 提案名称 题名 建议名称 提案主题 名称",
  session: "届次 会议 会次 提案届次 会议名称 会议届次 所属会议 届别 提交会议",
  category: "提案类别 提案分类 内容分类 类别 分类 提案类型分类 所属类别",
  kind: "提案性质 提案类型 提案形式 提交者性质 类型 提案者类型 提交形式 案别",
  proposer:
    "提案人 提案者 主提人 主提案人 提交人 提案单位 提案委员 第一提案人 第一提案者 领衔人 领衔提案人 领衔委员 提出人 提案提出人 委员姓名 提案组织 提交委员 提交单位 提案人姓名 撰稿人",
  coProposer:
    "联名人 联名委员 联名提案人 联名者 附议人 附议委员 附议者 第二提案人 共同提案人 联合提案人 参与提案人 其他提案人 联名提案者 共同提案者 联合提案者",
  lead: "主办单位 主办部门 主办 独办单位 独办 牵头单位 牵头部门 承办主办单位 主办承办单位",
  assisting: "会办单位 会办部门 会办 协办单位 协办部门 协办 配合单位 参办单位 会同办理单位",
  separate: "分办单位 分办 分别办理单位 分办部门",
  bureaus: "办理单位 承办 承办单位 承办部门 办理部门 承办机构 交办单位名单",
  answering: "答复单位 回复单位 复文单位 答复部门",
  submittedOn: "提交时间 提交日期 收到日期 提出时间",
  filedOn: "立案日期 立案时间 登记时间 登记日期",
  assignedOn: "交办日期 交办时间 分办日期 转办日期 交办",
  dueOn: "办理期限 答复期限 办理时限 答复时限 应答复日期 计划办结日期 办结期限 办复期限 限办日期",
  repliedOn: "答复日期 答复时间 办复日期 办复时间 回复日期 回复时间 办结日期 办结时间",
  mark: "办理结果 办复类别 答复类别 办理类别 答复结果 办理结果分类 采纳情况 办理等级 解决程度 办理结果标注 类别标记 办复结果",
  status:
    "审查意见 审查结果 审查情况 立案情况 立案审查意见 初审意见 复审意见 提案审查意见 办理状态 提案状态 办理进度 当前状态 状态",
  documentNumber: "文号 发文字号 发文文号 文件编号 发文号 答复文号",
  publisher:
    "发布机构 来源 信息来源 发布单位 公开机构 发文机关 发文机构 信息发布机构 成文单位 供稿单位 稿源 发布部门",
  votes: "网友评价 群众评价 公众评价 网民评价",
  feedback:
    "委员反馈 委员意见 反馈意见 满意度 委员满意度 办理满意度 委员评价 提案人评价 提案人反馈 评价结果 征询意见",
  noise:
    "索引号 信息索引 组配分类 主题分类 体裁分类 体裁 主题词 关键词 有效性 公开类别 公开方式 公开形式 公开时限 公开属性 公开范围 公开程序 生成日期 产生日期 成文日期 发布日期 发布时间 发文日期 浏览次数 浏览量 浏览 点击数 点击量 点击次数 访问次数 访问量 阅读次数 阅读量 阅读 字号 字体 打印 打印本页 关闭 关闭窗口 分享到 分享 当前位置 您的位置 您当前的位置 当前所在位置 您现在的位置 所在位置 责任编辑 编辑 审核 责编 上一篇 下一篇 上一条 下一条 扫一扫 附件下载 相关链接 相关阅读 相关文档 签发人 签发 密级 缓急 是否公开 是否同意公开 公开意见 联系人 联系电话 联系单位 联系单位及电话 联系人及电话 联系方式 承办人 承办人及电话 承办负责人 经办人 主管领导 分管领导 电话 抄送 抄报 主送 作者 收藏 语音播报 适老化 分管负责人 校对 拟稿 界别 所属界别 政治面貌 工作单位 通讯地址 邮政编码 邮编 重点提案",
  content:
    "内容 提案内容 提案正文 正文 提案全文 建议内容 理由 案由及理由 事由 提案理由 情况 情况分析 背景 提案背景 调研情况 基本情况 现状 情况说明 主要内容 提案内容及建议 内容摘要 具体内容 详细内容 提案摘要",
  problem: "问题分析 存在问题 存在的问题 主要问题 存在的主要问题 问题 原因分析 问题及原因 现状分析",
  suggestion:
    "建议 具体建议 对策建议 意见建议 意见和建议 意见及建议 建议和意见 建议措施 建议及措施 工作建议 办法 建议办法 解决办法 具体办法 措施建议 提案建议 相关建议 有关建议 对策与建议 对策和建议 对策及建议 建议意见 具体意见 解决措施 几点建议 建议方案 办法和建议 办法及建议 主要建议 改进建议 我的建议 我们的建议 建议如下 建议事项 提案办法 建议摘要 措施和建议 对策措施 对策",
  reply:
    "部门答复 办理答复 答复内容 答复意见 答复情况 答复正文 办理情况 办复情况 办理回复 答复 回复 提案答复 单位答复 承办单位答复 主办单位答复 会办单位答复 办理单位答复 复文 办理意见 办理情况及答复 回复内容 回复意见 答复全文 复函 承办意见 主办意见 会办意见 主办答复 办理结果反馈 答复函 部门回复 官方回复 答复件 办复意见 提案办理答复 主办单位意见 会办单位意见 答复及办理情况 主办单位答复意见 会办单位会办意见 部门办理答复 答复摘要 办理摘要 复文摘要",
  attachment: "附件 附",
};

/** Labels of the last columns may stand without a colon, their value after a space. */
const SPACED = new Set<LabelKey>([
  "number",
  "title",
  "session",
  "proposer",
  "coProposer",
  "lead",
  "assisting",
  "separate",
  "bureaus",
  "status",
  "mark",
  "votes",
  "filedOn",
  "assignedOn",
  "dueOn",
  "repliedOn",
  "feedback",
]);
/** Alone in brackets on a line these stand over a letter: 【会办】. */
const OVER_LETTER = new Set<LabelKey>(["lead", "assisting"]);
const SECTIONS = new Set<LabelKey>(["content", "problem", "suggestion", "reply"]);

const KEY_BY_WORD = new Map<string, LabelKey>();
for (const [key, words] of Object.entries(WORDS) as [LabelKey, string][])
  for (const word of words.split(/\s+/)) KEY_BY_WORD.set(word, key);

const LONGEST_FIRST = [...KEY_BY_WORD.keys()].sort((a, b) => b.length - a.length);
const WORD = LONGEST_FIRST.map((word) => [...word].join("[ \\u3000]{0,16}")).join("|");
const DECORATION = "[\\s|●■◆◇★☆▪·*\\-]{0,8}";
const OPENING = new RegExp(`^${DECORATION}([【\\[〔(<]?)\\s*(${WORD}) *([】\\]〕)>]?) *([:|\\t]?)`);
const INNER = new RegExp(
  `[\\s;,。|(](?:[【\\[〔](${WORD})[】\\]〕](?: *[:|\\t])?|[【\\[〔]?(${WORD})[】\\]〕]? *[:|\\t]|(?<=\\s{2})(${WORD})(?= {2,}\\S))`,
  "g",
);

/** A label in a line: what it announces, and where its value stands in the line. */
export type Label = { key: LabelKey; word: string; at: number; value: Span };

/** The labels that open a section, the longest first: 具体建议, 部门答复, 内容. */
export function sectionWords(): string[] {
  return LONGEST_FIRST.filter((word) => opensSection(KEY_BY_WORD.get(word) ?? "noise"));
}

/** Whether a label opens a section rather than naming one value. */
export function opensSection(key: LabelKey): boolean {
  return SECTIONS.has(key);
}

/** What a word by itself announces as a label; undefined where it is none. */
export function labelKeyOf(word: string): LabelKey | undefined {
  return KEY_BY_WORD.get(word.replace(/\s+/g, ""));
}

function firstCell(row: string): string {
  return row.split(/[|\t]/)[0] ?? "";
}

/** The label that a line opens with: `案 由:…`, `【提案内容】`, `提案者 某某`, or alone on its line. */
export function labelAt(text: string): Label | null {
  const match = OPENING.exec(text);
  const key = match && labelKeyOf(match[2] ?? "");
  if (!match || !key) return null;
  const rest = text.slice(match[0].length);
  const closed = match[4] !== "" || (match[1] !== "" && match[3] !== "");
  const accepted = closed || rest === "" || (SPACED.has(key) && /\s$/.test(match[0]) && match[3] === "");
  if (!accepted || (/[|\t]/.test(match[4] ?? "") && labelKeyOf(firstCell(rest)))) return null;
  const overLetter = match[1] !== "" && rest === "" && OVER_LETTER.has(key);
  return {
    key: overLetter ? "reply" : key,
    word: (match[2] ?? "").replace(/\s+/g, ""),
    at: 0,
    value: { start: match[0].length, end: text.length },
  };
}

/** All labels of a line that opens with one, each value ending where the next label begins. */
export function labelsIn(text: string): Label[] {
  const first = labelAt(text);
  if (!first) return [];
  const labels = [first];
  if (!opensSection(first.key)) {
    INNER.lastIndex = Math.max(0, first.value.start - 1);
    for (let match = INNER.exec(text); match; match = INNER.exec(text)) {
      const word = match[1] ?? match[2] ?? match[3] ?? "";
      const key = labelKeyOf(word);
      if (!key) continue;
      labels.push({
        key,
        word: word.replace(/\s+/g, ""),
        at: match.index + 1,
        value: { start: match.index + match[0].length, end: text.length },
      });
      INNER.lastIndex -= 1;
    }
  }
  return labels.map((label, index) => ({
    ...label,
    value: { start: label.value.start, end: labels[index + 1]?.at ?? text.length },
  }));
}

import type { Answer } from "../../../handlers/answer-record.ts";
import type { Block, Button, PointRow } from "../../../handlers/block.ts";
import { compose } from "../../../handlers/compose.ts";

const LETTER = `示例委员：
  您提出的提案收悉，现答复如下：
  一、我局已在三个街道开展试点，今年年底前完成验收。
  二、关于设立专项资金，需报市政府批准后实施。
  此复。`;

/** One row for each stance; the second has two bureaus that do not say the same. */
export const STANCE_ROWS: PointRow[] = [
  {
    label: "1",
    digest: "在街道设立长者饭堂，配备送餐员",
    stance: "adopted",
    answers: [
      { bureaus: ["民政局"], stance: "adopted", quote: "我局已在全部街道设立长者饭堂，并配备送餐员。" },
    ],
  },
  {
    label: "2",
    digest: "设立专项资金，对困难家庭给予补贴",
    stance: "planned",
    answers: [
      {
        bureaus: ["民政局", "卫生健康局"],
        stance: "planned",
        quote: "补贴办法正在制定，审核通过后报市政府批准发布。",
      },
      {
        bureaus: ["财政局"],
        stance: "unclear",
        quote: "资金安排按预算管理规定执行，具体以批复为准，建议与主管部门充分沟通。",
      },
    ],
  },
  {
    label: "3.1",
    digest: "延长开放时间至晚上八点",
    stance: "partial",
    answers: [{ bureaus: ["民政局"], stance: "partial", quote: "有条件的饭堂可延长至晚上七点。" }],
  },
  {
    label: "3.2",
    digest: "取消户籍限制",
    stance: "declined",
    answers: [{ bureaus: ["民政局"], stance: "declined", quote: "目前暂无政策依据，建议暂不调整。" }],
  },
  { label: "4", digest: "开通网上订餐", stance: "unanswered", answers: [] },
  {
    label: "5",
    digest: "加强食品安全检查",
    stance: "unclear",
    answers: [{ bureaus: ["市场监督管理局"], stance: "unclear", quote: "我局将予以研究。" }],
  },
];

/** One block of each kind, in an order that an answer could have. */
export const EVERY_BLOCK: Block[] = [
  { kind: "title", text: "关于发展社区养老助餐服务的建议" },
  {
    kind: "fields",
    fields: [
      { name: "编号", value: "20260001" },
      { name: "提案者", value: "示例委员" },
      { name: "主办", value: "民政局" },
      { name: "会办", value: "财政局、卫生健康局" },
    ],
  },
  {
    kind: "paragraph",
    runs: [{ text: "共 6 条建议，" }, { text: "1 条已采纳", strong: true }, { text: "，1 条正在办理。" }],
  },
  { kind: "points", rows: STANCE_ROWS },
  { kind: "quotation", source: "民政局", text: "我局已在全部街道设立长者饭堂，并配备送餐员。" },
  { kind: "fold", summary: "民政局答复全文", text: LETTER },
  {
    kind: "list",
    items: [
      {
        marker: "1.",
        runs: [{ text: "20260002", strong: true }, { text: " 关于加装电梯的建议" }],
        detail: "住建局主办",
      },
      { marker: "2.", runs: [{ text: "关于社区养老的建议" }] },
    ],
  },
  {
    kind: "table",
    head: ["承办单位", "主办", "会办", "已答复", "尚未答复", "答复率", "备注"],
    rows: [
      ["民政局", "12", "3", "14", "1", "93%", "含分办两件，另有一件转送附件"],
      ["财政局", "4", "21", "25", "0", "100%", "多为会办意见"],
    ],
  },
  {
    kind: "chart",
    title: "各年提案与答复",
    labels: ["2024年", "2025年", "2026年"],
    series: [
      { name: "提案", values: [40, 52, 31] },
      { name: "已答复", values: [40, 47, 12] },
      { name: "部分答复", values: [0, 3, 9] },
    ],
  },
  { kind: "note", text: "出处：示例文件.txt" },
];

export const BUTTONS: Button[][] = [
  [
    { label: "答复全文", text: "答复全文", style: "primary" },
    { label: "类似提案", text: "类似提案" },
  ],
  [{ label: "取消关注", text: "取消关注", style: "danger" }],
];

/** An answer with one block of each kind. */
export const EVERY_ANSWER: Answer = compose({ kind: "proposal", blocks: EVERY_BLOCK, buttons: BUTTONS });

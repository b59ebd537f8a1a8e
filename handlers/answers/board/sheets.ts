import { Stance } from "../../../index/digest/point.ts";
import type { Board } from "../../../index/handling/board.ts";
import { type BureauFigures, judgedOf, totalOf } from "../../../index/handling/bureau-figures.ts";
import { type Handled, handedOverOn, handledIn } from "../../../index/handling/handled.ts";
import { ledgerOf, type Outcomes } from "../../../index/promise/ledger.ts";
import type { ProposalCard } from "../../../index/search/proposal-index.ts";
import { Evaluation } from "../../../index/staff/deed.ts";
import { boardWording, EVALUATION_WORDS, PROMISE_WORDS, stateWords } from "../../board-wording.ts";
import type { Sheet } from "../../sheet.ts";
import { KIND_WORDS, ROLE_WORDS, STANCE_WORDS, STATUS_WORDS } from "../../wording.ts";
import { markWords } from "./figure-rows.ts";
import { percent } from "./percent.ts";
import { boardFor } from "./show-board.ts";
import type { Sight } from "./sight.ts";
import { withoutContacts } from "./without-contacts.ts";

/** The tables as committees make them: by bureau, by proposal, by promise. They name no contact details. */
export async function boardSheets(cards: readonly ProposalCard[], sight: Sight): Promise<Sheet[]> {
  const [board, outcomes] = [await boardFor(cards, sight), await sight.outcomes.all()];
  return [bureauSheet(board), proposalSheet(cards, sight), promiseSheet(cards, sight, outcomes)];
}

const STANCE_HEAD = Stance.options.map((stance) => `${STANCE_WORDS[stance].word}（条）`);
const EVALUATION_HEAD = Evaluation.options.map((one) => EVALUATION_WORDS[one]);
const BUREAU_HEAD = [
  "单位",
  "主办",
  "会办",
  "总数",
  "已答复",
  "办复率",
  "逾期",
  "期限不明未答复",
  "按期答复",
  "超期答复",
  "按期率",
];

function bureauSheet({ bureaus, sum }: Board): Sheet {
  return {
    name: "按单位",
    head: [
      ...BUREAU_HEAD,
      ...STANCE_HEAD,
      ...boardWording.promiseHead,
      boardWording.marksHead,
      ...EVALUATION_HEAD,
    ],
    rows: [...bureaus, { name: "合计", figures: sum }].map(({ name, figures }) => bureauRow(name, figures)),
  };
}

function bureauRow(name: string, figures: BureauFigures): Sheet["rows"][number] {
  const { lead, assisting, replied, overdue, undated, onTime, late, stances, promises } = figures;
  const all = totalOf(figures);
  const counts = Stance.options.map((stance) => stances[stance]);
  const handled = [lead, assisting, all, replied, percent(replied, all), overdue, undated];
  const judged = [onTime, late, percent(onTime, judgedOf(figures))];
  const { open, due, closed } = promises;
  const words = Evaluation.options.map((one) => figures.evaluations[one]);
  return [name, ...handled, ...judged, ...counts, open, due, closed, markWords(figures.marks), ...words];
}

const PROPOSAL_HEAD = ["编号", "届次", "年份", "案由", "类型", "提案者", "状态", "单位", "角色", "办理情况"];
const DAYS_HEAD = ["交办日期", "应于", "答复日期", "超期天数"];

function proposalSheet(cards: readonly ProposalCard[], sight: Sight): Sheet {
  return {
    name: "按提案",
    head: [...PROPOSAL_HEAD, ...DAYS_HEAD, "办理结果", "重点", "评价", "登记"],
    rows: cards.flatMap((card) => proposalRows(card, sight)),
  };
}

/** A row for each bureau of the proposal; one without bureaus has a row too. */
function proposalRows(card: ProposalCard, sight: Sight): Sheet["rows"] {
  const record = sight.records.of(card.id);
  const { key, evaluation } = record;
  const { number, session, year, title, kind, proposers, status, resultMark } = card;
  const front = [number ?? "", session?.text ?? "", year ?? "", title, KIND_WORDS[kind]];
  const people = [proposers.join("、"), STATUS_WORDS[status]];
  const back = [resultMark ?? "", key ? "是" : "", evaluation === null ? "" : EVALUATION_WORDS[evaluation]];
  const parts = handledIn(card, sight).map((part) => partCells(part, sight));
  const rows = parts.length > 0 ? parts : [["", "", "", ...DAYS_HEAD.map(() => "")]];
  return rows.map((part) => [...front, ...people, ...part, ...back, boardWording.given(record)]);
}

function partCells(part: Handled, sight: Sight): Sheet["rows"][number] {
  const { bureau, state } = part;
  const daysLate = state.kind === "awaiting" ? 0 : (state.daysLate ?? 0);
  return [
    bureau.name,
    ROLE_WORDS[bureau.role],
    stateWords(state),
    ...[
      handedOverOn(part, sight) ?? "",
      state.dueOn ?? "",
      bureau.repliedOn ?? "",
      daysLate > 0 ? daysLate : "",
    ],
  ];
}

function promiseSheet(cards: readonly ProposalCard[], sight: Sight, outcomes: Outcomes): Sheet {
  return {
    name: "按承诺",
    head: ["编号", "案由", "单位", "承诺（原文）", "条件", "原文时间", "应于", "状态"],
    rows: ledgerOf(cards, { ...sight, outcomes }).map(({ card, promise, state }) => [
      card.number ?? "",
      card.title,
      promise.bureau,
      withoutContacts(promise.text),
      withoutContacts(promise.condition ?? ""),
      promise.due ?? "",
      promise.dueOn ?? "",
      PROMISE_WORDS[state],
    ]),
  };
}

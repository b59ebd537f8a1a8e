/** What the staff's digest says beside the board's own words. */
export const staffDigestWording = {
  title: (day: string) => `工作简报 ${day}`,
  before: (day: string) => `期限将到：${day}`,
  again: "［补发］若已收到请忽略",
  overdue: "逾期未答复",
  thisWeek: "七天内到期",
  promises: "已到期的承诺",
  dueOn: (day: string) => `${day} 到期`,
  counted: (what: string, n: number) => (n === 0 ? `${what}：没有` : `${what}：${n} 项`),
  more: (n: number) => `另有 ${n} 项，点下面的按钮看全部。`,
  failed: (n: number) => `有 ${n} 条通知没能送达，可发“通知情况”查看。`,
  matters: (n: number) => `待处理 ${n} 件，可发“待处理”查看。`,
  buttons: ["逾期的有哪些", "快到期的", "哪些承诺到期"],
} as const;

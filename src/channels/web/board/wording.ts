/** What the board's page says beside the board's own words. */
export const boardPageWording = {
  title: "提案办理看板",
  asOf: (day: string, year: number | undefined) =>
    `截至 ${day}，${year === undefined ? "全部年份" : `${year} 年的提案`}`,
  sum: "总的情况",
  year: (year: number | undefined) => (year === undefined ? "全部" : `${year}年`),
  years: "年份",
  more: "其他",
  chat: "回到对话",
  xlsx: "下载表格（xlsx）",
  csv: "下载清单（csv）",
  none: "没有。",
  overdue: "逾期未答复",
  soon: "快到期",
  due: "已到期的承诺",
  publicOnly: "这里只有公开的情况；工作人员登记的内容和表格，要在运行机器人的那台电脑上看，或者输入口令。",
  staffOnly: "这里只给工作人员，请在运行机器人的那台电脑上打开，或者先在看板上输入口令。",
  printed: (shown: number, all: number) => `打印只列办件最多的 ${shown} 家，共 ${all} 家；合计包含全部。`,
  token: "工作人员口令",
  login: "进入",
  wrongToken: "口令不对。请核对 WEB_TOKEN 设置，返回看板再试。",
} as const;

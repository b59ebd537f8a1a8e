/** What the page says besides the answers themselves. */
export const wording = {
  you: "您的问题",
  answer: "提案通的回答",
  title: "提案通",
  notification: "新消息",
  /** @param {string} time */
  notified: (time) => `新消息 · ${time}`,
  /** @param {number} count */
  unread: (count) => `(${count}) 新消息 · 提案通`,
  waiting: "正在查找",
  stillWaiting: "还在查找，请稍候",
  silence: "（这句话不需要回答。）",
  copy: "复制文字",
  copied: "已复制",
  notCopied: "复制不了，请选中文字后复制",
  retry: "重试",
  unreachable: "没有连上服务器，您的问题还在这里。",
  timedOut: "服务器很久没有回应，您的问题还在这里。",
  /** @param {number} status */
  refused: (status) => `服务器没有接受这个问题（${status}）。`,
  /** @param {string} committee @param {number} count */
  about: (committee, count) => `${committee}提案与办理答复查询 · 共 ${count.toLocaleString("zh-CN")} 件`,
  pointHead: { point: "建议", stance: "答复情况", words: "单位原话" },
  points: "逐条建议与答复",
  fields: "基本情况",
  /** @param {string} title */
  chart: (title) => `${title}，数字见图旁的表`,
  chartName: "项目",
  noQuote: "—",
  /** @param {string} name */
  download: (name) => `下载 ${name}`,
};

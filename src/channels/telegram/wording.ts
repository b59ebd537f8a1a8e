/** What only Telegram needs saying. */
export const telegramWording = {
  pointHead: ["建议", "办理态度", "原文依据"],
  notYours: "这是别人的查询，发送 /find 自己查。",
  unreadable: "这个按钮已失效，请重新查询。",
  inlineOpen: "打开提案通",
  inlineMore: "逐条答复",
  letters: (count: number) => `${count} 份来文全文`,
  lettersLeftOut: (label: string) => `来文全文较长，点“${label}”查看。`,
  rowsLeftOut: (rows: number) => `……另有 ${rows} 行，未在这里列出；完整的表见网页版。`,
  rowsMore: (rows: number) => `其余 ${rows} 行`,
  topicGone: "（原来的话题已关闭或删除，改发到这里）",
  triedTwice: "刚才的回答可能没有送到：发送时服务中断了。没看到的话，请点“重新查询”。",
  onlyHere: "请到与我的对话里继续。",
  fault: "出了点问题，已记录，请稍后再试。",
  onlyText: "我只看得懂文字。发提案编号、提案者、承办单位或几个关键词，都可以查。",
  greeting: {
    open: "大家好，我是提案通，查提案和各单位的逐条答复。\n在群里可以：\n· 发 /find 养老，或 /show 20170411\n· @我再写问题\n· 回复我的消息接着问\n别的话我不插嘴。管理员发“/unasked on”，我就也认单独发出的提案编号。",
    privacy:
      "大家好，我是提案通，查提案和各单位的逐条答复。\n在群里可以：\n· 发 /find 养老，或 /show 20170411\n· 回复我的消息接着问\n我看不到群里其他的话，也不插嘴。",
  },
  conflict: "另一个实例正在用同一个令牌接收消息（409）；请只留一个。",
  badToken: "令牌不对（401），请检查 TELEGRAM_BOT_TOKEN。",
  unreachable: "连不上 Telegram，正在重试。",
  waiting: (name: string) => `@${name} 待命：另一个实例正在接收消息，它停下就接手`,
  running: (name: string) => `@${name} 正在接收消息`,
} as const;

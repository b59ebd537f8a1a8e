/** What the bot says for manners' sake, on every platform. */
export const etiquetteWording = {
  pointer: (minutes: number) =>
    minutes < 1 ? "这件提案刚刚答过，见上面这条。" : `这件提案 ${minutes} 分钟前刚答过，见上面这条。`,
  stale: "我刚才离线了一阵，之前的问题没有来得及回答。还需要的话，请再发一次。",
  unaskedOn: "好的。群里单独发提案编号，或明确问到提案时，我会直接回答；要关掉，请管理员发“/unasked off”。",
  unaskedOff: "好的。只有用命令、@我或回复我的消息时，我才回答。",
  adminsOnly: "这个开关请群管理员来按。",
  notYours: "只有提问的人或群管理员可以撤下这条回答。",
  expired: "结果已过期，请重新查询。",
  askAgain: "重新查询",
  notYourQuery: "这是别人的查询，请自己查一次。",
  tooMany: "您问得有点快，请歇几秒再问。",
} as const;

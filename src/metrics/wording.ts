/** What reading the figures says to operators. */
export const wording = {
  refused: "指标只给本机看。要从别处读取，请设置 METRICS_TOKEN，并在请求头里带 Authorization: Bearer 令牌。",
} as const;

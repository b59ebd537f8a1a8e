/** What the Feishu channel says to people and operators; everything about proposals is the handlers' wording. */
export const wording = {
  botOff: "应用的机器人能力没有开启：请在开发者后台“应用能力”里添加机器人并发布版本",
  wrongSecret: "FEISHU_APP_ID 或 FEISHU_APP_SECRET 不对，飞书拒绝发放访问凭证",
  wrongAppId: (given: string) => `FEISHU_APP_ID 应形如 cli_ 加 16 位十六进制字符，现为 ${given}`,
  notStarted: "未启动",
  stopped: "已停止",
  connecting: "正在建立长连接",
  connected: "长连接已建立",
  lost: "长连接中断，正在重连",
  failed: (reason: string, seconds: number) => `长连接失败：${reason}；${seconds} 秒后重试`,
  webhook: "等待飞书推送（/feishu）",
} as const;

/** What the web server says to people and operators. */
export const wording = {
  notJson: "请求的内容应为 JSON。",
  wrongBody: "请求应含 chat（会话编号，1 到 100 个字符，不含空格和斜杠）和 text（问题，不能为空）。",
  wrongRead: "请求应含 chat（会话编号）和 numbers（已显示的消息序号，最多 500 个）。",
  tooLarge: "问题太长，请用几个关键词或提案号来问。",
  tooMany: "前面的问题还没有答完，请稍候再问。",
  wrongChat: "请求应含 chat（会话编号，1 到 100 个字符，不含空格和斜杠）。",
  notFound: "没有这个地址。",
  wrongHost: (host: string) =>
    `本服务只接受本机地址的访问，收到的是“${host}”。经代理访问时，请让代理转发 Host: localhost，或把 HOST 设为对外地址。`,
  portInUse: (host: string, port: number) =>
    `端口被占用：${host}:${port} 上已有程序在运行。请停掉它，或用 PORT 换一个端口。`,
  portRefused: (host: string, port: number, reason: string) => `无法在 ${host}:${port} 提供网页：${reason}`,
  listening: (address: string) => address,
  notListening: "尚未启动",
  stopped: "已停止",
  loading: "正在载入提案",
  starting: "提案通正在启动，正在载入提案，请稍候再试。",
  partTimedOut: "两秒内没有回答",
  /** Who sits at the machine, as the log names them. */
  thisMachine: "本机",
} as const;

/** What a person is told of documents that come from the web. */
export const webWording = {
  notWeb: "只读 http、https 地址",
  hasPassword: "地址里不能带用户名和密码",
  otherHost: (host: string) => `${host} 不是设置里的网站，要读就写进 PROPOSALS_URL_HOSTS`,
  privateAddress: (address: string) =>
    `${address} 是本机或内网地址，确实要读内网就设 PROPOSALS_URL_PRIVATE=yes`,
  neverAddress: (address: string) => `${address} 这样的地址不读`,
  robots: "网站的 robots.txt 不让读，请网站管理员放行 tian-bot",
  status: (status: number) => `网站答复 HTTP ${status}`,
  tooManyMoves: "转来转去超过5次",
  tooLarge: (megabytes: number) => `超过${megabytes}MB`,
  unreached: (reason: string) => `连不上（${reason}）`,
  slow: (seconds: number) => `${seconds}秒没有读完`,
  coding: (coding: string) => `看不懂的压缩方式 ${coding}`,
  readable: "打得开的网页或文件",
  listPage: "有提案链接的清单页",
  emptyList: "一条提案链接也没有，原来的提案都保留，请看网站是不是出错或改版了",
  otherList: "链接与上次的全不相同，原来的提案都保留，请看网站是不是出错或改版了",
} as const;

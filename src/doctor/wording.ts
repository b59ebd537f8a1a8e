/** What the doctor says. Each sentence that is no praise says what to do. */
export const wording = {
  nodeFine: (version: string) => `Node.js ${version}`,
  nodeOld: (version: string, needed: number) =>
    `Node.js ${version} 过旧，需要 ${needed} 以上：请用 npm run 运行（npm ci 会带来），或升级 Node.js`,
  sqliteFine: (version: string) => `SQLite ${version}，有全文检索（FTS5）`,
  noFullText: (version: string) => `SQLite ${version} 没有全文检索（FTS5），请使用官方发布的 Node.js 24`,
  settingsFine: "设置无误",
  setting: (name: string, expected: string, got: string) =>
    `设置 ${name}：应为${expected}，实际${got}，请改正`,
  filesFine: (folder: string) => `${folder} 里的 deadlines.json、bureaus.txt 可用，或者没有`,
  remark: (remark: string) => `${remark}，请改正`,
  folderFine: (name: string, path: string) => `${name} ${path} 权限足够`,
  folderNew: (name: string, path: string) => `${name} ${path} 还没有，第一次启动时建立`,
  folderMissing: (name: string, path: string) => `${name} ${path} 不存在或不是文件夹，请建立它或改正设置`,
  folderShut: (name: string, path: string, needed: string) =>
    `${name} ${path} ${needed}，请给运行机器人的用户这个权限`,
  unreadable: "不能读",
  unwritable: "不能写",
  space: (path: string, free: string) => `${path} 所在磁盘剩 ${free}`,
  littleSpace: (path: string, free: string) =>
    `${path} 所在磁盘只剩 ${free}，不够再放一份数据库（备份、升级需要），请清理`,
  noSpace: (path: string, free: string) => `${path} 所在磁盘只剩 ${free}，随时会写不进去，请立即清理`,
  telegramFine: (name: string) => `Telegram 令牌有效，机器人是 @${name}`,
  telegramRefused: "Telegram 不认这个令牌，请向 BotFather 核对 TELEGRAM_BOT_TOKEN",
  feishuFine: (domain: string) => `飞书应用的凭据有效（${domain}）`,
  feishuRefused: (code: string) =>
    `飞书不认这个应用（${code}），请核对 FEISHU_APP_ID、FEISHU_APP_SECRET 和 FEISHU_DOMAIN`,
  unreached: (platform: string, address: string, reason: string) =>
    `连不上${platform} ${address}（${reason}），请检查网络、代理和地址设置`,
  strangeAnswer: (platform: string, status: number) =>
    `${platform} 答非所问（HTTP ${status}），请检查地址设置，或稍后再试`,
  clockFine: (seconds: number) => `时钟与平台相差 ${seconds} 秒`,
  clockOff: (seconds: number) => `时钟与平台相差 ${seconds} 秒，通知时间和签名会出错，请打开系统的时间同步`,
  noBackups: "没有设置 BACKUP_DIR，不会每夜备份，请设置它，或用别的办法备份",
  notPostgres: "BACKUP_DIR 只备份内置数据库；PostgreSQL 请用 pg_dump 定时备份",
  noBackupYet: (folder: string) => `${folder} 里还没有备份，机器人运行后会立即备份一次`,
  backupFine: (folder: string, hours: number) => `${folder} 里最近一次备份是 ${hours} 小时前`,
  backupOld: (folder: string, days: number) =>
    `${folder} 里最近一次备份已是 ${days} 天前，请看机器人是否在运行、磁盘是否满了`,
  webSourceList: (entry: string, count: number) => `网上来源 ${entry} 是清单页，这一页有 ${count} 条提案链接`,
  webSourceFile: (entry: string) => `网上来源 ${entry} 是一份文件，整份导入`,
  webSourceEmpty: (entry: string) =>
    `网上来源 ${entry} 一条提案链接也没有，请核对地址；靠脚本显示的清单读不到，请换成它的数据地址或 RSS`,
  webSourceShut: (entry: string, reason: string) => `网上来源 ${entry} 读不到：${reason}`,
  noDatabase: (path: string) => `还没有数据库 ${path}，第一次启动时建立`,
  databaseFine: (what: string) => `${what} 打得开，表是本版本的`,
  databaseEmpty: (what: string) => `${what} 打得开，还没有表，第一次启动时建立`,
  databaseOlder: (what: string, steps: number) =>
    `${what} 还差 ${steps} 步升级，下次启动时自动升级，请先备份`,
  databaseNewer: (what: string, names: string) =>
    `${what} 由更新版本的程序建立（多出 ${names}），请升级程序后再启动`,
  databaseShut: (reason: string) => `数据库打不开（${reason}），请检查它的地址、权限和磁盘`,
  notUtf8: (encoding: string) => `PostgreSQL 库的编码是 ${encoding}，存不了全部汉字，请另建编码 UTF8 的库`,
  neverImported: "还没有导入过真实的提案，请用 npm run -s import -- 路径… 导入，或设置 PROPOSALS_DIR",
  lastImport: (source: string, day: string, days: number) =>
    `最近一次导入：${source}，${day}（${days} 天前）`,
};

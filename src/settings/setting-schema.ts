import { z } from "zod";

/** The address of a web service, without a slash at its end. */
const webAddress = (expected: string) =>
  z.url({ protocol: /^https?$/, error: expected }).transform((address) => address.replace(/\/+$/, ""));

const isTimeZone = (name: string) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** Settings whose value is never shown, and which may stand in a file named by `<NAME>_FILE`. */
export const SECRETS = [
  "DATABASE_URL",
  "TELEGRAM_BOT_TOKEN",
  "TELEGRAM_WEBHOOK_SECRET",
  "FEISHU_APP_SECRET",
  "FEISHU_ENCRYPT_KEY",
  "FEISHU_VERIFICATION_TOKEN",
  "METRICS_TOKEN",
  "WEB_TOKEN",
] as const;

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** A long-enough secret keeps strangers from sending forged updates to the webhook; the alphabet is Telegram's. */
const WEBHOOK_SECRET = /^[\w-]{32,256}$/;

/** Who may read the figures from elsewhere says it with every request. */
const TOKEN = /^[\w.~+/=-]{16,256}$/;

const PORT = /^(\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/;
/** Less would be a burden to a site. */
const MINUTES = /^(?:[5-9]|[1-9]\d{1,3})$/;
const ONE_WORD = /^\S+$/;

const SEPARATOR = /[\s,，、;；]+/;
const PLATFORM_ID = /^(?<channel>telegram|feishu|web):(?<id>\S+)$/;

/** A person or a chat: the channel, and the id there. */
export type PlatformId = { channel: string; id: string };

/** Reads a list of people or chats; `expected` are the words for what was expected. */
const platformIds =
  (expected: string) =>
  (list: string, context: z.RefinementCtx<string>): PlatformId[] => {
    const entries = list.split(SEPARATOR).filter(Boolean);
    const ids = entries.flatMap((entry) => {
      const { channel, id } = PLATFORM_ID.exec(entry)?.groups ?? {};
      return channel && id ? [{ channel, id }] : [];
    });
    if (ids.length === entries.length) return ids;
    context.addIssue({ code: "custom", message: expected, input: list });
    return z.NEVER;
  };

const PEOPLE = platformIds("逗号隔开的“渠道:用户ID”，如telegram:123456,feishu:ou_abc");
const CHATS = platformIds("逗号隔开的“渠道:会话ID”，如telegram:-1001234567890,feishu:oc_abc");

/** Reads addresses of the web; a comma may stand in one, so what parts two is followed by the next. */
const webAddresses = (list: string, context: z.RefinementCtx<string>): string[] => {
  const entries = list.trim().split(/[\s,，、;；]+(?=https?:\/\/)/i);
  if (entries.every(isPlainAddress)) return entries.map((one) => new URL(one).href);
  context.addIssue({ code: "custom", message: "逗号隔开的http(s)://地址，不带用户名和密码", input: list });
  return z.NEVER;
};

function isPlainAddress(address: string): boolean {
  if (/\s/.test(address) || !URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && username === "" && password === "";
}

const HOST = /^[\p{L}\p{N}.-]+(?::\d{1,5})?$/u;

/** The environment's variables; each message is the words for what was expected. */
export const SettingSchema = z.object({
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "postgres://开头的地址" }).optional(),
  BACKUP_DIR: z.string().optional(),
  PROPOSALS_DIR: z.string().optional(),
  PROPOSALS_URL: z.string().transform(webAddresses).default([]),
  PROPOSALS_URL_EVERY: z
    .string()
    .regex(MINUTES, { error: "5到9999的整数（分钟）" })
    .transform(Number)
    .default(60),
  PROPOSALS_URL_HOSTS: z
    .string()
    .transform((list) => list.split(SEPARATOR).filter(Boolean))
    .refine((hosts) => hosts.every((one) => HOST.test(one)), {
      error: "逗号隔开的网站名，如files.example.cn或oa.example.cn:8080",
    })
    .default([]),
  PROPOSALS_URL_PRIVATE: z.enum(["yes", "no"], { error: "yes或no" }).default("no"),
  COMMITTEE: z.string().max(60, { error: "不超过60个字的政协名称" }).optional(),
  TZ_NAME: z.string().refine(isTimeZone, { error: "时区名称，如Asia/Shanghai" }).default("Asia/Shanghai"),
  PORT: z.string().regex(PORT, { error: "0到65535的整数" }).transform(Number).default(8787),
  HOST: z.string().regex(ONE_WORD, { error: "主机名或IP地址，如127.0.0.1" }).default("127.0.0.1"),
  STAFF: z.string().transform(PEOPLE).default([]),
  GROUPS: z.string().transform(CHATS).optional(),
  PRIVATE_CHATS: z.string().transform(CHATS).default([]),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:\S+$/, { error: "BotFather给的令牌，形如123456:ABC…" })
    .optional(),
  TELEGRAM_API_ROOT: webAddress("http(s)://开头的地址").default("https://api.telegram.org"),
  TELEGRAM_WEBHOOK_URL: webAddress("http(s)://开头的回调地址").optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(WEBHOOK_SECRET, { error: "32到256位的字母、数字、下划线或短横" })
    .optional(),
  FEISHU_APP_ID: z.string().regex(ONE_WORD, { error: "飞书应用的App ID，形如cli_…" }).optional(),
  FEISHU_APP_SECRET: z.string().regex(ONE_WORD, { error: "飞书应用的App Secret" }).optional(),
  FEISHU_DOMAIN: z
    .union([z.enum(["feishu", "lark"]), webAddress("")], { error: "feishu、lark或http(s)://开头的地址" })
    .default("feishu"),
  FEISHU_MODE: z.enum(["ws", "webhook"], { error: "ws或webhook" }).default("ws"),
  FEISHU_ENCRYPT_KEY: z.string().optional(),
  FEISHU_VERIFICATION_TOKEN: z.string().optional(),
  NOTIFY_UNKNOWN: z.enum(["resend", "hold"], { error: "resend或hold" }).default("resend"),
  METRICS_TOKEN: z.string().regex(TOKEN, { error: "16到256位的字母、数字或 - . _ ~ + / =" }).optional(),
  WEB_TOKEN: z.string().regex(TOKEN, { error: "16到256位的字母、数字或 - . _ ~ + / =" }).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `${LOG_LEVELS.join("、")}之一` }).default("info"),
});

/** The variables as they were checked. */
export type CheckedEnvironment = z.infer<typeof SettingSchema>;

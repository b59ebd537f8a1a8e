import type { z } from "zod";
import { type Environment, withSecretFiles } from "./secret-files.ts";
import { type SettingProblem, shownValue } from "./setting-problem.ts";
import { type CheckedEnvironment, type PlatformId, SECRETS, SettingSchema } from "./setting-schema.ts";

/** `webhook` is absent for long polling. */
export type TelegramSettings = {
  token: string;
  apiRoot: string;
  webhook?: { url: string; secret: string };
};

/** `domain` is feishu, lark or an address; webhook mode always has an `encryptKey`. */
export type FeishuSettings = {
  appId: string;
  appSecret: string;
  domain: string;
  mode: "ws" | "webhook";
  encryptKey: string | undefined;
  verificationToken: string | undefined;
};

/** Where proposals are fetched from: addresses, how often, which other machines may be asked, and whether also own networks. */
export type WebSourceSettings = {
  entries: string[];
  everyMs: number;
  hosts: string[];
  allowPrivate: boolean;
};

/** Everything the program can be told by its environment; a channel without credentials is undefined. */
export type Settings = {
  dataDir: string;
  databaseUrl: string | undefined;
  proposalsDir: string | undefined;
  webSources: WebSourceSettings;
  /** Where the embedded store is copied to every night. */
  backupDir: string | undefined;
  committee: string | undefined;
  timeZone: string;
  port: number;
  host: string;
  staff: PlatformId[];
  /** The only groups that the bot speaks in; undefined where it speaks in any that it is added to. */
  groups: PlatformId[] | undefined;
  /** The only chats that are shown private proposals. */
  privateChats: PlatformId[];
  telegram: TelegramSettings | undefined;
  feishu: FeishuSettings | undefined;
  /** What becomes of a notification that may have arrived, where the platform cannot tell. */
  whenUnknown: CheckedEnvironment["NOTIFY_UNKNOWN"];
  /** What has to be said to read the figures from elsewhere. */
  metricsToken: string | undefined;
  /** Who shows it on the web is an admin; without it, who sits at this machine. */
  webToken: string | undefined;
  logLevel: CheckedEnvironment["LOG_LEVEL"];
};

const MINUTE_MS = 60_000;

/** The settings, or everything that is wrong with them at once. */
export type SettingsResult = { ok: true; settings: Settings } | { ok: false; problems: SettingProblem[] };

/** Reads and checks the settings. An empty variable counts as absent. */
export function readSettings(given: Environment): SettingsResult {
  const { environment, problems } = withSecretFiles(given, SECRETS);
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = SettingSchema.safeParse(filled);
  const all = [
    ...problems,
    ...(parsed.success ? missingPartners(parsed.data) : issuesOf(parsed.error, filled)),
  ];
  if (!parsed.success || all.length > 0) return { ok: false, problems: all };
  return { ok: true, settings: settingsOf(parsed.data) };
}

function issuesOf(error: z.ZodError, environment: Environment): SettingProblem[] {
  return error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const secret = SECRETS.some((one) => one === name);
    return { name, expected: issue.message, got: shownValue(environment[name], secret) };
  });
}

/** Settings that only work together. A webhook without its secret would take anybody's events for the platform's. */
function missingPartners(checked: CheckedEnvironment): SettingProblem[] {
  const byWebhook = checked.FEISHU_MODE === "webhook" && checked.FEISHU_APP_ID;
  const needs: [unknown, keyof CheckedEnvironment, string][] = [
    [checked.TELEGRAM_WEBHOOK_URL, "TELEGRAM_BOT_TOKEN", "TELEGRAM_WEBHOOK_URL"],
    [checked.TELEGRAM_WEBHOOK_URL, "TELEGRAM_WEBHOOK_SECRET", "TELEGRAM_WEBHOOK_URL"],
    [checked.FEISHU_APP_ID, "FEISHU_APP_SECRET", "FEISHU_APP_ID"],
    [checked.FEISHU_APP_SECRET, "FEISHU_APP_ID", "FEISHU_APP_SECRET"],
    [byWebhook, "FEISHU_ENCRYPT_KEY", "FEISHU_MODE=webhook"],
  ];
  return needs
    .filter(([reason, name]) => reason && checked[name] === undefined)
    .map(([, name, because]) => ({ name, expected: `与${because}一起填写的值`, got: "未填写" }));
}

function settingsOf(checked: CheckedEnvironment): Settings {
  return {
    dataDir: checked.DATA_DIR,
    databaseUrl: checked.DATABASE_URL,
    proposalsDir: checked.PROPOSALS_DIR,
    webSources: {
      entries: checked.PROPOSALS_URL,
      everyMs: checked.PROPOSALS_URL_EVERY * MINUTE_MS,
      hosts: checked.PROPOSALS_URL_HOSTS.map((one) => one.toLowerCase()),
      allowPrivate: checked.PROPOSALS_URL_PRIVATE === "yes",
    },
    backupDir: checked.BACKUP_DIR,
    committee: checked.COMMITTEE,
    timeZone: checked.TZ_NAME,
    port: checked.PORT,
    host: checked.HOST,
    staff: checked.STAFF,
    groups: checked.GROUPS,
    privateChats: checked.PRIVATE_CHATS,
    telegram: telegramOf(checked),
    feishu: feishuOf(checked),
    whenUnknown: checked.NOTIFY_UNKNOWN,
    metricsToken: checked.METRICS_TOKEN,
    webToken: checked.WEB_TOKEN,
    logLevel: checked.LOG_LEVEL,
  };
}

function telegramOf(checked: CheckedEnvironment): TelegramSettings | undefined {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = checked;
  if (!token) return undefined;
  return {
    token,
    apiRoot: checked.TELEGRAM_API_ROOT,
    ...(url && secret ? { webhook: { url, secret } } : {}),
  };
}

function feishuOf(checked: CheckedEnvironment): FeishuSettings | undefined {
  const { FEISHU_APP_ID: appId, FEISHU_APP_SECRET: appSecret } = checked;
  if (!appId || !appSecret) return undefined;
  return {
    appId,
    appSecret,
    domain: checked.FEISHU_DOMAIN,
    mode: checked.FEISHU_MODE,
    encryptKey: checked.FEISHU_ENCRYPT_KEY,
    verificationToken: checked.FEISHU_VERIFICATION_TOKEN,
  };
}

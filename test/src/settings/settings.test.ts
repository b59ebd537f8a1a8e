import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Environment } from "../../../src/settings/secret-files.ts";
import { settingProblemsText } from "../../../src/settings/setting-problem.ts";
import { readSettings, type Settings } from "../../../src/settings/settings.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const SECRET = "s".repeat(32);

function settings(environment: Environment): Settings {
  const read = readSettings(environment);
  if (!read.ok) throw new Error(settingProblemsText(read.problems));
  return read.settings;
}

function problemsOf(environment: Environment) {
  const read = readSettings(environment);
  return read.ok ? [] : read.problems;
}

describe("the settings", () => {
  it("have a default for everything", () => {
    expect(settings({ PATH: "/bin" })).toEqual({
      dataDir: "./data",
      databaseUrl: undefined,
      proposalsDir: undefined,
      backupDir: undefined,
      committee: undefined,
      timeZone: "Asia/Shanghai",
      port: 8787,
      host: "127.0.0.1",
      staff: [],
      groups: undefined,
      privateChats: [],
      telegram: undefined,
      feishu: undefined,
      metricsToken: undefined,
      webToken: undefined,
      webSources: { entries: [], everyMs: 3_600_000, hosts: [], allowPrivate: false },
      whenUnknown: "resend",
      logLevel: "info",
    });
  });

  it("name the groups that are spoken to and the chats that read private proposals", () => {
    expect(settings({ GROUPS: "telegram:-100123，feishu:oc_a", PRIVATE_CHATS: "feishu:oc_b" })).toMatchObject(
      {
        groups: [
          { channel: "telegram", id: "-100123" },
          { channel: "feishu", id: "oc_a" },
        ],
        privateChats: [{ channel: "feishu", id: "oc_b" }],
      },
    );
    expect(problemsOf({ GROUPS: "-100123" }).map(({ name }) => name)).toEqual(["GROUPS"]);
  });

  it("count an empty variable as absent", () => {
    expect(settings({ PORT: "", TELEGRAM_BOT_TOKEN: " " })).toEqual(settings({}));
  });

  it("take the addresses that proposals are fetched from, and who else may be asked there", () => {
    expect(settings({}).webSources).toEqual({
      ...{ entries: [], everyMs: 3_600_000, hosts: [], allowPrivate: false },
    });
    const given = {
      PROPOSALS_URL: "https://a.example/list?a=1,2, http://b.example:8080/feed",
      PROPOSALS_URL_EVERY: "15",
      PROPOSALS_URL_HOSTS: "Files.example，c.example:81",
      PROPOSALS_URL_PRIVATE: "yes",
    };
    expect(settings(given).webSources).toEqual({
      entries: ["https://a.example/list?a=1,2", "http://b.example:8080/feed"],
      everyMs: 15 * 60_000,
      hosts: ["files.example", "c.example:81"],
      allowPrivate: true,
    });
  });

  it.each([
    ["PROPOSALS_URL", "ftp://a.example/"],
    ["PROPOSALS_URL", "https://me:secret@a.example/"],
    ["PROPOSALS_URL", "https://a.example/ b.example"],
    ["PROPOSALS_URL_EVERY", "1"],
    ["PROPOSALS_URL_HOSTS", "https://a.example"],
    ["PROPOSALS_URL_PRIVATE", "true"],
  ])("stop at %s=%s", (name, value) => {
    const read = readSettings({ [name]: value });
    expect(read.ok ? [] : read.problems.map((one) => one.name)).toEqual([name]);
  });

  it("take what is given", () => {
    const given = {
      DATA_DIR: "/data",
      PROPOSALS_DIR: "/in",
      COMMITTEE: "示例市政协",
      PORT: "0",
      LOG_LEVEL: "debug",
    };
    expect(
      settings({ ...given, HOST: "0.0.0.0", TZ_NAME: "UTC", DATABASE_URL: "postgres://u:p@db/x" }),
    ).toMatchObject({
      dataDir: "/data",
      proposalsDir: "/in",
      committee: "示例市政协",
      port: 0,
      host: "0.0.0.0",
      timeZone: "UTC",
      databaseUrl: "postgres://u:p@db/x",
      webSources: { entries: [], everyMs: 3_600_000, hosts: [], allowPrivate: false },
      whenUnknown: "resend",
      logLevel: "debug",
    });
  });

  it("name staff by channel and id", () => {
    expect(settings({ STAFF: "telegram:12, feishu:ou_a；web:甲" }).staff).toEqual([
      { channel: "telegram", id: "12" },
      { channel: "feishu", id: "ou_a" },
      { channel: "web", id: "甲" },
    ]);
  });

  it("poll Telegram unless there is a webhook", () => {
    const polling = { TELEGRAM_BOT_TOKEN: "12:abc", TELEGRAM_API_ROOT: "http://127.0.0.1:8081/" };
    expect(settings(polling).telegram).toEqual({ token: "12:abc", apiRoot: "http://127.0.0.1:8081" });
    const webhook = { TELEGRAM_WEBHOOK_URL: "https://bot.example/telegram", TELEGRAM_WEBHOOK_SECRET: SECRET };
    expect(settings({ ...polling, ...webhook }).telegram?.webhook).toEqual({
      url: "https://bot.example/telegram",
      secret: SECRET,
    });
  });

  it.each(["feishu", "lark", "http://127.0.0.1:9000"])("know Feishu at %s", (domain) => {
    const credentials = { FEISHU_APP_ID: "cli_a", FEISHU_APP_SECRET: "x", FEISHU_DOMAIN: domain };
    expect(settings(credentials).feishu).toMatchObject({ appId: "cli_a", domain, mode: "ws" });
  });

  it.each<[string, Environment, string]>([
    ["PORT", { PORT: "八千" }, "“八千”"],
    ["PORT", { PORT: "65536" }, "“65536”"],
    ["PORT", { PORT: "-1" }, "“-1”"],
    ["TZ_NAME", { TZ_NAME: "Mars/Base" }, "“Mars/Base”"],
    ["HOST", { HOST: "a b" }, "“a b”"],
    ["LOG_LEVEL", { LOG_LEVEL: "loud" }, "“loud”"],
    ["STAFF", { STAFF: "12345" }, "“12345”"],
    ["FEISHU_DOMAIN", { FEISHU_DOMAIN: "wechat" }, "“wechat”"],
    ["FEISHU_MODE", { FEISHU_MODE: "poll" }, "“poll”"],
    ["TELEGRAM_API_ROOT", { TELEGRAM_API_ROOT: "ftp://x" }, "“ftp://x”"],
    ["COMMITTEE", { COMMITTEE: "长".repeat(61) }, `“${"长".repeat(60)}…”`],
    ["DATABASE_URL", { DATABASE_URL: "mysql://u:hush@db" }, "（已填写，内容不显示）"],
    ["TELEGRAM_BOT_TOKEN", { TELEGRAM_BOT_TOKEN: "hush" }, "（已填写，内容不显示）"],
    ["TELEGRAM_WEBHOOK_SECRET", { TELEGRAM_WEBHOOK_SECRET: "short" }, "（已填写，内容不显示）"],
    ["FEISHU_APP_SECRET", { FEISHU_APP_ID: "cli_a" }, "未填写"],
    ["FEISHU_APP_ID", { FEISHU_APP_SECRET: "x" }, "未填写"],
    [
      "FEISHU_ENCRYPT_KEY",
      { FEISHU_APP_ID: "cli_a", FEISHU_APP_SECRET: "x", FEISHU_MODE: "webhook" },
      "未填写",
    ],
    [
      "TELEGRAM_WEBHOOK_SECRET",
      { TELEGRAM_BOT_TOKEN: "1:a", TELEGRAM_WEBHOOK_URL: "https://bot.example" },
      "未填写",
    ],
    ["FEISHU_APP_SECRET_FILE", { FEISHU_APP_SECRET_FILE: "/nowhere" }, "“/nowhere”打不开"],
  ])("name what is wrong: %s", (name, environment, got) => {
    expect(problemsOf(environment)).toEqual([{ name, expected: expect.stringMatching(/./u), got }]);
  });

  it("tell everything that is wrong at once, in words for the operator", () => {
    expect(settingProblemsText(problemsOf({ PORT: "x", FEISHU_MODE: "y" }))).toBe(
      "设置有误，请改正后再试：\n" +
        "  PORT：应为0到65535的整数，实际“x”\n" +
        "  FEISHU_MODE：应为ws或webhook，实际“y”",
    );
  });

  it("read a secret from a file, where the variable itself is not set", () => {
    const path = join(temporaryFolder(), "token");
    writeFileSync(path, "12:from-file\n");
    expect(settings({ TELEGRAM_BOT_TOKEN_FILE: path }).telegram?.token).toBe("12:from-file");
    const both = { TELEGRAM_BOT_TOKEN_FILE: path, TELEGRAM_BOT_TOKEN: "12:variable" };
    expect(settings(both).telegram?.token).toBe("12:variable");
  });
});

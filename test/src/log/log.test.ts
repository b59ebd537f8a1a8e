import { describe, expect, it } from "vitest";
import { createLog } from "../../../src/log/log.ts";
import { scrubber } from "../../../src/log/scrub.ts";
import { readSettings } from "../../../src/settings/settings.ts";

const CANARIES = {
  TELEGRAM_BOT_TOKEN: `1234567890:${"canary_T-".repeat(4)}`,
  TELEGRAM_WEBHOOK_URL: "https://bot.example/telegram",
  TELEGRAM_WEBHOOK_SECRET: "canary_W-".repeat(4),
  FEISHU_APP_ID: "cli_a",
  FEISHU_APP_SECRET: 'canary"S\\/机密',
  FEISHU_ENCRYPT_KEY: "canary E+key",
  FEISHU_VERIFICATION_TOKEN: "canaryV",
  DATABASE_URL: "postgres://bot:canaryP@db/bot",
};
const TENANT_TOKEN = `t-${"canaryA1".repeat(4)}`;

/** A log and the lines it writes. */
function capturedLog() {
  const read = readSettings({ ...CANARIES, LOG_LEVEL: "trace" });
  if (!read.ok) throw new Error("the canaries are no valid settings");
  const lines: string[] = [];
  const log = createLog(read.settings, { write: (line: string) => void lines.push(line) });
  return { log, lines };
}

describe("the log", () => {
  it("keeps a fault's type, message, code, stack and cause", () => {
    const { log, lines } = capturedLog();
    const cause = Object.assign(new Error("no route"), { code: "EHOSTUNREACH" });
    log.error({ err: new TypeError("sending fails", { cause }) }, "a notice stays waiting");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      level: 50,
      msg: "a notice stays waiting",
      err: {
        type: "TypeError",
        message: "sending fails",
        stack: expect.stringContaining("log.test.ts"),
        cause: { type: "Error", message: "no route", code: "EHOSTUNREACH" },
      },
    });
  });

  it("leaves out what a library hangs on a fault", () => {
    const { log, lines } = capturedLog();
    log.error({ err: Object.assign(new Error("refused"), { request: { headers: { cookie: "x=1" } } }) });
    expect(lines.join("")).not.toContain("cookie");
  });

  it("takes a fault that is no error, and one that is its own cause", () => {
    const { log, lines } = capturedLog();
    const circular = new Error("again");
    circular.cause = circular;
    log.error({ err: "a string" });
    log.error({ err: circular });
    expect(lines.map((line) => JSON.parse(line).err.message)).toEqual(["a string", "again"]);
  });

  it.each(Object.entries({ ...CANARIES, TENANT_TOKEN }))("never writes %s", (_name, secret) => {
    const { log, lines } = capturedLog();
    const address = `https://api.example/bot/${secret}/sendMessage?key=${encodeURIComponent(secret)}`;
    log.info({ address, body: JSON.stringify({ app_secret: secret }) }, `calling ${address}`);
    log.error({ err: new Error(`request to ${address} fails`, { cause: new Error(secret) }) });
    log.warn({ headers: { authorization: `Bearer ${secret}` }, [secret]: 1 });
    expect(lines).toHaveLength(3);
    const everything = lines.join("") + lines.map((line) => JSON.stringify(JSON.parse(line))).join("");
    expect(everything).not.toMatch(/canary/);
  });
});

describe("scrubbing", () => {
  it.each([
    [
      "https://api.telegram.org/bot123456:AAAAAAAAAABBBBBBBBBBCCCCCCCCCC12345/getMe",
      "https://api.telegram.org/bot[token]/getMe",
    ],
    ['{"app_secret":"abcdef","x":1}', '{"app_secret":"[secret]","x":1}'],
    ['{\\"app_secret\\":\\"abcdef\\"}', '{\\"app_secret\\":\\"[secret]\\"}'],
    ["authorization: Bearer abc.def-ghi=", "authorization: Bearer [token]"],
    ["postgres://bot:pw@db/x", "postgres://[secret]@db/x"],
    ["提案20170411：第3条", "提案20170411：第3条"],
    ["2026-05-01T12:00:00", "2026-05-01T12:00:00"],
    ["at file:///app/src/store/sqlite-dialect.ts:12:3", "at file:///app/src/store/sqlite-dialect.ts:12:3"],
  ])("of %s gives %s", (text, scrubbed) => {
    expect(scrubber([])(text)).toBe(scrubbed);
  });

  it("leaves words alone that are too short to be a secret", () => {
    expect(scrubber(["a", ""])("a cat")).toBe("a cat");
  });
});

import { domainAddress } from "../channels/feishu/domain.ts";
import { objectIn } from "../json-text.ts";
import type { FeishuSettings, TelegramSettings } from "../settings/settings.ts";
import type { Finding } from "./finding.ts";
import { wording } from "./wording.ts";

const PATIENCE_MS = 10_000;
const SECOND = 1_000;
/** Less is the way to the platform and back; much more breaks signatures and quiet hours. */
const MOST_SKEW_SECONDS = 60;

type Reply = { status: number; body: Record<string, unknown>; skewSeconds: number | undefined };

/** Whether the token is a bot's, and how the clock stands to the platform's. */
export async function seeTelegram({ token, apiRoot }: TelegramSettings): Promise<Finding[]> {
  const check = "telegram";
  const reply = await ask(`${apiRoot}/bot${token}/getMe`);
  if (typeof reply === "string")
    return [{ check, mark: "fault", text: wording.unreached("Telegram", apiRoot, reply) }];
  const { status, body } = reply;
  if (status === 401 || status === 404)
    return [{ check, mark: "fault", text: wording.telegramRefused }, ...clockOf(reply)];
  const name = nameIn(body["result"]);
  if (body["ok"] !== true || name === undefined)
    return [{ check, mark: "fault", text: wording.strangeAnswer("Telegram", status) }];
  return [{ check, mark: "ok", text: wording.telegramFine(name) }, ...clockOf(reply)];
}

/** Whether the app gets a token, and how the clock stands to the platform's. */
export async function seeFeishu({ appId, appSecret, domain }: FeishuSettings): Promise<Finding[]> {
  const check = "feishu";
  const address = domainAddress(domain);
  const reply = await ask(`${address}/open-apis/auth/v3/tenant_access_token/internal`, {
    app_id: appId,
    app_secret: appSecret,
  });
  if (typeof reply === "string")
    return [{ check, mark: "fault", text: wording.unreached("飞书", address, reply) }];
  const { status, body } = reply;
  if (typeof body["code"] !== "number")
    return [{ check, mark: "fault", text: wording.strangeAnswer("飞书", status) }];
  const finding: Finding =
    body["code"] === 0
      ? { check, mark: "ok", text: wording.feishuFine(address) }
      : { check, mark: "fault", text: wording.feishuRefused(String(body["code"])) };
  return [finding, ...clockOf(reply)];
}

/** The reply, or why there is none. */
async function ask(address: string, data?: object): Promise<Reply | string> {
  const before = Date.now();
  try {
    const response = await fetch(address, {
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(data ? { method: "POST", body: JSON.stringify(data), headers: JSON_BODY } : {}),
    });
    const text = await response.text();
    const middle = (before + Date.now()) / 2;
    const skewSeconds = skewOf(response.headers.get("date"), middle);
    return { status: response.status, body: objectIn(text), skewSeconds };
  } catch (fault) {
    return reasonOf(fault);
  }
}

const JSON_BODY = { "content-type": "application/json; charset=utf-8" };

function skewOf(date: string | null, now: number): number | undefined {
  const told = Date.parse(date ?? "");
  return Number.isNaN(told) ? undefined : Math.round(Math.abs(told - now) / SECOND);
}

function clockOf({ skewSeconds }: Reply): Finding[] {
  if (skewSeconds === undefined) return [];
  return skewSeconds <= MOST_SKEW_SECONDS
    ? [{ check: "clock", mark: "ok", text: wording.clockFine(skewSeconds) }]
    : [{ check: "clock", mark: "fault", text: wording.clockOff(skewSeconds) }];
}

function nameIn(result: unknown): string | undefined {
  if (typeof result !== "object" || result === null || !("username" in result)) return undefined;
  return String(result.username);
}

/** The code alone: messages of the network may carry the address, and with it the token. */
function reasonOf(fault: unknown): string {
  const cause = fault instanceof Error ? (fault.cause ?? fault) : fault;
  if (cause instanceof Error && "code" in cause) return String(cause.code);
  return cause instanceof Error ? cause.name : "?";
}

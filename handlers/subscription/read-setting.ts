import { type Rhythm, USUAL_DIGEST } from "../../index/subscription/chat-settings.ts";
import type { SubscriptionRequest } from "./request.ts";
import { minuteOfDay } from "./time-of-day.ts";
import { zoneNamed } from "./time-zone.ts";

const QUIET = /^(?:设置?)?(?:免打扰|勿扰|静音|\/quiet)(?:时段|时间)?[:\s]*(.*)$/u;
const QUIET_AFTER = /^(.+?)(?:不要|别|勿|免)打扰我?$/u;
const NO_QUIET = /^(?:取消|关闭|不要)(?:免打扰|勿扰)$/u;
const BETWEEN = /^(.+?)\s*(?:-|–|—|~|到|至)\s*(?:第二天|次日)?(.+)$/u;
const OFF = /^(?:关|关闭|取消|不要|off|无)$/iu;
const DIGEST =
  /^(?<every>每天|每日|天天|(?<weekly>每(?:周|星期|个星期|礼拜))(?<weekday>[一二三四五六日天]|[1-7](?![\d:点时]))?)(?<time>.*?)(?:发)?(?:汇总|摘要|汇报|通知|一起发)(?:一次|给我)?$/u;
const INSTANT = /^(?:即时|立即|马上|实时|随时|有消息(?:就)?马上)(?:通知|提醒|发|告诉)我?$/u;
const WORKDAYS = /^(?:只在|仅在|仅|只)?工作日(?:通知|提醒|发)$/u;
const WEEKENDS = /^周末(?<not>不要?|别|免)?(?:通知|提醒|打扰|发)$/u;
const ZONE = /^(?:设置|改)?时区(?:为|改为|设为)?\s*(\S+)$/u;
const TO_ALL = /^(?:允许|让)(?:所有人|大家|每个人|全员)订阅$/u;
const ADMINS = /^(?:只|仅)(?:允许|让)?(?:群)?管理员(?:可以|能)?订阅$/u;

/** What a text asks of how and when a chat is told; undefined where it is about something else. */
export function readSetting(text: string): SubscriptionRequest | undefined {
  const quiet = QUIET.exec(text);
  if (quiet) return readQuiet((quiet[1] ?? "").trim());
  if (NO_QUIET.test(text)) return { kind: "quiet", hours: null };
  const hours = hoursOf(QUIET_AFTER.exec(text)?.[1] ?? "");
  if (hours) return { kind: "quiet", hours };
  const digest = DIGEST.exec(text)?.groups;
  if (digest) return readDigest(digest, (digest["time"] ?? "").trim());
  if (INSTANT.test(text)) return { kind: "rhythm", rhythm: { kind: "instant" } };
  if (WORKDAYS.test(text)) return { kind: "weekends", told: false };
  const weekends = WEEKENDS.exec(text)?.groups;
  // 周末不打扰 and 周末免打扰 say no, and so does nobody who says 周末打扰.
  if (weekends) return { kind: "weekends", told: weekends["not"] === undefined };
  const zone = ZONE.exec(text)?.[1];
  if (zone) return { kind: "zone", asked: zoneNamed(zone) };
  if (TO_ALL.test(text)) return { kind: "open-to-all", open: true };
  return ADMINS.test(text) ? { kind: "open-to-all", open: false } : undefined;
}

function readQuiet(hours: string): SubscriptionRequest {
  if (OFF.test(hours)) return { kind: "quiet", hours: null };
  const between = hoursOf(hours);
  return between ? { kind: "quiet", hours: between } : { kind: "unclear-time" };
}

function hoursOf(written: string): { from: number; to: number } | undefined {
  const [, begin = "", end = ""] = BETWEEN.exec(written) ?? [];
  const [from, to] = [minuteOfDay(begin), minuteOfDay(end)];
  return from === undefined || to === undefined || from === to ? undefined : { from, to };
}

type Named = Readonly<Record<string, string | undefined>>;

/** A week that names no day begins on Monday. */
function readDigest({ weekly, weekday = "一" }: Named, time: string): SubscriptionRequest {
  const minute = time === "" ? USUAL_DIGEST.minute : minuteOfDay(time);
  if (minute === undefined) return { kind: "unclear-time" };
  const rhythm: Rhythm =
    weekly === undefined ? { kind: "daily", minute } : { kind: "weekly", weekday: dayOf(weekday), minute };
  return { kind: "rhythm", rhythm };
}

/** Sunday is 日, 天 or 7. */
function dayOf(written: string): number {
  if (written === "天") return 0;
  const at = "日一二三四五六".indexOf(written);
  return at === -1 ? Number(written) % 7 : at;
}

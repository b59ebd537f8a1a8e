import { minuteOfDay } from "../subscription/time-of-day.ts";
import type { DigestCommand } from "./command.ts";

const NAME = "(?:(?:今天|今日|本周|这周)?(?:的)?(?:工作|办理|督办)?简报)";
const SHOW = new RegExp(`^(?:看|现在的?)?${NAME}$`, "u");
const CLOSE = new RegExp(`^(?:关闭|取消|停止|不要|停发)${NAME}$`, "u");
const OPEN = new RegExp(
  `^(?:开启|打开|订阅|发送)?${NAME}?[ ,，:：]*(?:每(?:周|星期|礼拜)(?<weekday>[一二三四五六日天]))?(?<time>[^简]*?)(?:(?:发|开启|打开)?${NAME})?$`,
  "u",
);
/** 今天要做什么 asks for what the digest tells. */
const TO_DO =
  /^(?:请|帮我)?(?:看看?)?(?:我)?(?:今天|这周|本周)?(?:有什么|有哪些|要|该|需要)(?:要|该|需要)?(?:做|干|办|处理)的?(?:些)?(?:什么|哪些)?(?:事|工作)?(?:情)?[?？]*$/u;
const WEEKDAYS = "日一二三四五六";
/** Monday at nine, before the week's work begins. */
const USUAL = { weekday: 1, minute: 9 * 60 };

/** A command about the staff's digest: 开启工作简报, 每周三8点半发工作简报, 关闭工作简报, 工作简报. */
export function readDigestCommand(text: string): DigestCommand | undefined {
  if (TO_DO.test(text)) return { kind: "show-digest" };
  if (!text.includes("简报")) return undefined;
  if (SHOW.test(text)) return { kind: "show-digest" };
  if (CLOSE.test(text)) return { kind: "close-digest" };
  const { weekday, time = "" } = OPEN.exec(text)?.groups ?? {};
  const minute = time.trim() === "" ? USUAL.minute : minuteOfDay(time);
  const asked = weekday !== undefined || /^(?:开启|打开|订阅|发送)/u.test(text);
  if (!asked || minute === undefined) return undefined;
  const day = weekday === undefined ? USUAL.weekday : WEEKDAYS.indexOf(weekday.replace("天", "日"));
  return { kind: "open-digest", weekday: day, minute };
}

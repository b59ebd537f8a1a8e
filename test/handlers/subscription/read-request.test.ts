import { describe, expect, it } from "vitest";
import { readRequest } from "../../../handlers/subscription/read-request.ts";
import { minuteOfDay } from "../../../handlers/subscription/time-of-day.ts";

describe("what is asked of subscriptions", () => {
  it.each<[string, object]>([
    ["订阅", { kind: "subscribe", what: "", untilAnswered: false }],
    ["/sub 加装电梯", { kind: "subscribe", what: "加装电梯" }],
    ["请帮我订阅财政局", { kind: "subscribe", what: "财政局" }],
    ["关注这件", { kind: "subscribe", what: "" }],
    ["20220070答复了告诉我", { kind: "subscribe", what: "20220070", untilAnswered: true }],
    ["教育局有新答复就通知我", { kind: "subscribe", what: "教育局", untilAnswered: false }],
    ["有消息了告诉我一声", { kind: "subscribe", what: "" }],
    ["订阅 20220070 直到答复", { kind: "subscribe", what: "20220070", untilAnswered: true }],
    ["订阅 财政局 确认 每天汇总", { kind: "subscribe", what: "财政局", confirmed: true, daily: true }],
    ["我的订阅", { kind: "list" }],
    ["/subs", { kind: "list" }],
    ["退订 2", { kind: "unsubscribe", what: "2" }],
    ["取消订阅财政局", { kind: "unsubscribe", what: "财政局" }],
    ["全部退订", { kind: "unsubscribe-all", confirmed: false }],
    ["暂停通知", { kind: "pause" }],
    ["暂停 3", { kind: "rest", position: 3 }],
    ["恢复", { kind: "resume" }],
    ["免打扰 22:00-8:00", { kind: "quiet", hours: { from: 1320, to: 480 } }],
    ["免打扰晚上十点半到早上7点", { kind: "quiet", hours: { from: 1350, to: 420 } }],
    ["免打扰 关", { kind: "quiet", hours: null }],
    ["免打扰 半夜", { kind: "unclear-time" }],
    ["每天9点汇总", { kind: "rhythm", rhythm: { kind: "daily", minute: 540 } }],
    ["每天下午五点半汇总", { kind: "rhythm", rhythm: { kind: "daily", minute: 1050 } }],
    ["每周一9点汇总", { kind: "rhythm", rhythm: { kind: "weekly", weekday: 1, minute: 540 } }],
    ["每星期天汇总", { kind: "rhythm", rhythm: { kind: "weekly", weekday: 0, minute: 540 } }],
    ["马上通知", { kind: "rhythm", rhythm: { kind: "instant" } }],
    ["周末不通知", { kind: "weekends", told: false }],
    ["周末通知", { kind: "weekends", told: true }],
    ["时区 Europe/Paris", { kind: "zone", asked: "Europe/Paris" }],
    ["设置时区 北京时间", { kind: "zone", asked: "Asia/Shanghai" }],
    ["时区 UTC+8", { kind: "zone", asked: "+08:00" }],
    ["时区 UTC-3:30", { kind: "zone", asked: "-03:30" }],
    ["取消免打扰", { kind: "quiet", hours: null }],
    ["晚上10点到早上7点不要打扰", { kind: "quiet", hours: { from: 1320, to: 420 } }],
    ["每周汇总", { kind: "rhythm", rhythm: { kind: "weekly", weekday: 1, minute: 540 } }],
    ["每周下午5点汇总", { kind: "rhythm", rhythm: { kind: "weekly", weekday: 1, minute: 1020 } }],
    ["有消息马上告诉我", { kind: "rhythm", rhythm: { kind: "instant" } }],
    ["只在工作日通知", { kind: "weekends", told: false }],
    ["停止通知", { kind: "pause" }],
    ["不想再收到通知了", { kind: "pause" }],
    ["继续通知", { kind: "resume" }],
    ["/stop", { kind: "unsubscribe-all", confirmed: false }],
    ["不要再通知我这件", { kind: "mute" }],
    ["我订阅了什么", { kind: "list" }],
    ["管理订阅", { kind: "list" }],
    ["关注20220070", { kind: "subscribe", what: "20220070" }],
    ["跟踪 财政局", { kind: "subscribe", what: "财政局" }],
    ["关注沈墨林委员", { kind: "subscribe", what: "沈墨林委员" }],
    ["允许所有人订阅", { kind: "open-to-all", open: true }],
    ["仅管理员订阅", { kind: "open-to-all", open: false }],
    ["不再提醒", { kind: "mute" }],
    ["删除我的数据", { kind: "forget", confirmed: false }],
    ["隐私说明", { kind: "privacy" }],
    ["/sync 20220070", { kind: "sync", what: "20220070" }],
    ["同步", { kind: "sync", what: "" }],
    ["放行", { kind: "release" }],
  ])("is understood: %s", (text, request) => {
    expect(readRequest(text)).toMatchObject(request);
  });

  it.each([
    "财政局",
    "关注老年人的提案",
    "关注教育",
    "关注社区居委会建设",
    "停止收费",
    "马上开工",
    "工作日停车",
    "夜间施工不要打扰居民",
    "暂停的项目有哪些",
    "哪些答复了",
    "答复了吗",
    "20220070答复了没有",
    "财政局怎么答复的",
    "同步建设的提案",
    "恢复老街的提案",
    "取消收费",
    "每天几点开门",
    "隐私保护的提案",
    "有没有人提过通知书的问题",
  ])("is left to questions: %s", (text) => {
    expect(readRequest(text)).toBeUndefined();
  });
});

describe("a time of day", () => {
  it.each<[string, number | undefined]>([
    ["9点", 540],
    ["22:30", 1350],
    ["晚上8点", 1200],
    ["十二点", 720],
    ["24:00", 0],
    ["八点半", 510],
    ["25点", undefined],
    ["8点70", undefined],
    ["晚饭后", undefined],
  ])("%s is minute %s", (written, minute) => {
    expect(minuteOfDay(written)).toBe(minute);
  });
});

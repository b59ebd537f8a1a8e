import { readSetting } from "./read-setting.ts";
import type { Subscribing, SubscriptionRequest } from "./request.ts";

type Reader = readonly [RegExp, (match: RegExpExecArray) => SubscriptionRequest];

const TELL_ME = "(?:就|时|后|的时候)?(?:请|麻烦)?(?:告诉|通知|提醒|叫)(?:我们?|一下|一声|本群)*";

/** Whole texts that can only be meant so; a question that merely contains such a word stays a question. */
const READERS: readonly Reader[] = [
  [
    /^(?:我的订阅|订阅列表|(?:查看|管理)订阅|订阅管理|有哪些订阅|我?(?:都)?订阅了(?:些)?(?:什么|哪些)|\/subs|\/mysubs)$/u,
    () => ({ kind: "list" }),
  ],
  [
    /^(?:全部退订|退订(?:全部|所有)|取消(?:全部|所有)订阅|\/stop)$/u,
    () => ({ kind: "unsubscribe-all", confirmed: false }),
  ],
  [/^确认全部退订$/u, () => ({ kind: "unsubscribe-all", confirmed: true })],
  [
    /^(?:退订|取消订阅|取消关注|\/unsub)\s*(.*)$/u,
    ([, what = ""]) => ({ kind: "unsubscribe", what: what.trim() }),
  ],
  [
    /^(?:暂停(?:通知|订阅)?|(?:停止|关闭|取消)(?:通知|提醒)|(?:不想|不要)再?(?:收到|发)通知了?|\/pause)$/u,
    () => ({ kind: "pause" }),
  ],
  [/^(?:恢复(?:通知|订阅)?|(?:继续|打开|开启)通知|\/resume)$/u, () => ({ kind: "resume" })],
  [/^暂停(?:订阅)?\s*第?(\d{1,3})(?:项|个)?$/u, ([, at]) => ({ kind: "rest", position: Number(at) })],
  [/^恢复(?:订阅)?\s*第?(\d{1,3})(?:项|个)?$/u, ([, at]) => ({ kind: "go-on", position: Number(at) })],
  [/^(?:不再|别再|不要再)(?:提醒|通知)(?:我|这件|这件事|这个)*$/u, () => ({ kind: "mute" })],
  [/^恢复提醒(?:这件)?$/u, () => ({ kind: "unmute" })],
  [/^(?:删除我的(?:数据|资料|信息)|清除我的数据|\/forget)$/u, () => ({ kind: "forget", confirmed: false })],
  [/^确认删除我的数据$/u, () => ({ kind: "forget", confirmed: true })],
  [/^(?:隐私|隐私说明|隐私政策|你保存了什么|\/privacy)$/u, () => ({ kind: "privacy" })],
  [/^(?:同步|通知情况|\/sync)(?:\s+(.+))?$/u, ([, what = ""]) => ({ kind: "sync", what: what.trim() })],
  [
    /^(确认)?(?:重发|再发一次|重新发送)(?:通知)?(?:\s+(.+))?$/u,
    ([, yes, what = ""]) => ({ kind: "send-again", what: what.trim(), confirmed: yes !== undefined }),
  ],
  [/^(?:放行|放行通知|现在放行)$/u, () => ({ kind: "release" })],
  [/^取消这批(?:通知)?$/u, () => ({ kind: "cancel", confirmed: false })],
  [/^确认取消这批$/u, () => ({ kind: "cancel", confirmed: true })],
  [/^(?:订阅|\/sub)\s*(.*)$/u, ([, what = ""]) => subscribing(what)],
  [/^(?:关注|跟踪|盯着)(?:这件|它|这个|这件提案|该提案|本提案)?$/u, () => subscribing("")],
  [
    /^(?:关注|跟踪|盯着)\s*(第?[\d年号]{4,14}(?:提案)?|\S{1,12}(?:局|厅|委员))$/u,
    ([, what = ""]) => subscribing(what),
  ],
  [
    new RegExp(`^(.*?)(?:有了?)(?:新的?)?(?:答复|回复|消息|进展|动静)了?${TELL_ME}$`, "u"),
    ([, what = ""]) => subscribing(what),
  ],
  [
    new RegExp(`^(.*?)(?:答复|回复)了?${TELL_ME}$`, "u"),
    ([, what = ""]) => ({ ...subscribing(what), untilAnswered: true }),
  ],
];

/** What a text asks of subscriptions; undefined where it asks about proposals. */
export function readRequest(written: string): SubscriptionRequest | undefined {
  const text = written
    .normalize("NFKC")
    .trim()
    .replace(/^(?:请|帮我|麻烦|我想|我要|我想要)+/u, "")
    .replace(/[。!?~,]+$/u, "");
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(text);
    if (match) return read(match);
  }
  return readSetting(text);
}

/** The rest of 订阅 …: what, and what our own buttons add to it. */
function subscribing(rest: string): Subscribing {
  const daily = /\s每天汇总$/u.test(rest);
  const undated = rest.replace(/\s每天汇总$/u, "");
  const confirmed = /\s确认$/u.test(undated);
  const named = undated.replace(/\s确认$/u, "").trim();
  const untilAnswered = /直到(?:有)?(?:答复|回复)$/u.test(named);
  const what = named.replace(/[,\s]*直到(?:有)?(?:答复|回复)$/u, "").trim();
  return { kind: "subscribe", what, untilAnswered, confirmed, daily };
}

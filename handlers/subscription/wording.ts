import type { ChatSettings, Rhythm } from "../../index/subscription/chat-settings.ts";
import type { Followed } from "../../index/subscription/followed.ts";
import type { Past } from "../../index/subscription/past.ts";
import type { Unarrived } from "./subscriptions.ts";

const WEEKDAYS = "日一二三四五六";

/** 9点, 9:30. */
export function hourText(minute: number): string {
  const rest = minute % 60;
  const hour = Math.floor(minute / 60);
  return rest === 0 ? `${hour}点` : `${hour}:${String(rest).padStart(2, "0")}`;
}

/** 22:00. */
export function clockText(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
}

/** What is followed, in a few words: 承办单位 财政局, 关键词 路灯（不含 更换）. */
export function followedText(followed: Followed): string {
  switch (followed.kind) {
    case "proposal":
      return followed.untilAnswered ? `《${followed.title}》直到答复` : `《${followed.title}》`;
    case "committee":
      return followed.committee === null ? "全部提案" : `${followed.committee}的全部提案`;
    case "search":
      return searchText(followed);
    default:
      return followed satisfies never;
  }
}

function searchText({ proposers, bureaus, words, without }: Extract<Followed, { kind: "search" }>): string {
  const parts = [
    ...(proposers.length > 0 ? [`提案者 ${proposers.join("、")}`] : []),
    ...(bureaus.length > 0 ? [`承办单位 ${bureaus.join("、")}`] : []),
    ...(words.length > 0 ? [`关键词 ${words.join("、")}`] : []),
  ];
  return `${parts.join(" + ")}${without.length > 0 ? `（不含 ${without.join("、")}）` : ""}`;
}

/** When a chat is told. */
export function rhythmText(rhythm: Rhythm): string {
  if (rhythm.kind === "instant") return "有消息马上通知";
  const hour = hourText(rhythm.minute);
  return rhythm.kind === "daily" ? `每天${hour}汇总` : `每周${WEEKDAYS[rhythm.weekday]}${hour}汇总`;
}

/** Everything that the bot says about subscriptions. */
export const subscriptionWording = {
  title: "我的订阅",
  none: "这里还没有订阅。先查到一件再说“订阅”，或者说：订阅 财政局、订阅 加装电梯 不含 地铁、订阅 某某委员。",
  inHelp:
    "有新答复时要我告诉您：查到一件后说“答复了告诉我”，或者说“订阅 财政局”“订阅 加装电梯”；说“我的订阅”查看和管理。",
  notHere: "这里收不到主动通知。请在运行中的机器人（npm start）的网页对话、Telegram 或飞书里订阅。",
  adminsOnly: "本群的订阅由群管理员设置。管理员可以说“允许所有人订阅”。",
  forAdmins: "这项设置只有群管理员能改。",
  howTo:
    "想订阅什么？先查到一件提案再说“订阅”，或者说：订阅 财政局、订阅 加装电梯 不含 地铁、订阅 甘若棠委员、20220015答复了告诉我。",
  added: (followed: Followed) => `已订阅：${followedText(followed)}。有新答复会发到这里。`,
  addedOnce: (followed: Followed) =>
    `好，${followedText(followed)}：主办单位一答复就告诉您（只转送附件的不算）。`,
  answeredAlready: (followed: Followed) =>
    `主办单位已经答复了${followed.kind === "proposal" ? `《${followed.title}》` : ""}，不用再等。想知道以后的改动和承诺的进展，可以订阅这件。`,
  known: (followed: Followed) => `已经订阅过了：${followedText(followed)}。`,
  full: (most: number) => `这里最多 ${most} 项订阅，请先退订一些。`,
  preview: (followed: Followed) => `准备订阅：${followedText(followed)}`,
  past: ({ times, last, undated }: Past) => {
    const dated =
      times === 0 ? "过去12个月没有这样的消息" : `过去12个月会收到 ${times} 次，最近一次是 ${last}`;
    return undated === 0 ? `${dated}。` : `${dated}；另有 ${undated} 封答复没有写日期，没算在内。`;
  },
  tooBroad: "范围很大，消息会很多。建议改成每天汇总，或者加上单位、关键词缩小范围。确定要订阅吗？",
  confirm: "确认订阅",
  confirmDaily: "确认，每天9点汇总",
  noSuchProposal: (asked: string) => `没有找到“${asked}”，请核对编号，或先查到那件提案再说“订阅”。`,
  noSuchCommittee: (asked: string) =>
    `库里没有“${asked}”的提案，请核对名称；要订阅全部提案，请说“订阅 全部”。`,
  severalProposals: "这个编号有几件，请先选一件，再说“订阅”：",
  line: { active: "", paused: "（已暂停）", done: "（已答复，已结束）" },
  howTold: (settings: ChatSettings) => {
    const { quiet, weekends, rhythm } = settings;
    const parts = [
      rhythmText(rhythm),
      ...(quiet ? [`${clockText(quiet.from)}–${clockText(quiet.to)} 免打扰`] : []),
      ...(weekends ? [] : ["周末不通知"]),
      ...(settings.timeZone ? [`时区 ${settings.timeZone}`] : []),
      ...(settings.muted.length > 0 ? [`${settings.muted.length} 件提案不再提醒`] : []),
    ];
    return parts.join("；");
  },
  filling:
    "提案库正在第一次导入，文件还在陆续放进来：这期间只有单独订阅的提案会通知，十分钟没有新文件以后全部照常通知。",
  isPaused: "通知已暂停，期间的消息会留着，说“恢复通知”后一并补发。",
  lost: (n: number) => `这里之前发不进消息，${n} 项订阅都还留着。`,
  help: "可以说：退订 1、暂停 1、恢复 1、全部退订、暂停通知、每天9点汇总、免打扰 22:00-8:00、周末不通知、删除我的数据",
  removedOnes: (followed: readonly Followed[]) => `已退订：${followed.map(followedText).join("；")}。`,
  pausedOnes: (followed: readonly Followed[]) =>
    `已暂停：${followed.map(followedText).join("；")}。暂停期间的不补发。`,
  resumedOnes: (followed: readonly Followed[]) => `已恢复：${followed.map(followedText).join("；")}。`,
  noSuchOne: "没有这一项，请说“我的订阅”看序号。",
  which: "要退订哪一项？说“退订 1”这样的序号：",
  confirmRemoveAll: (n: number) => `确定退订全部 ${n} 项吗？`,
  removedAll: (n: number) => `已退订全部 ${n} 项，不会再收到通知。`,
  paused: "已暂停，什么都不发。期间的消息留着，说“恢复通知”后一并补发。",
  resumed: "已恢复通知。暂停期间的消息马上汇总补发。",
  quiet: (from: number, to: number) =>
    `好，${clockText(from)}–${clockText(to)} 不打扰，期间的消息到点后再发，一条不少。`,
  noQuiet: "好，不再设免打扰时段。",
  rhythm: (rhythm: Rhythm) => `好，${rhythmText(rhythm)}。`,
  weekends: "好，周末也通知。",
  noWeekends: "好，周末不通知，星期一再发。",
  zone: (zone: string) => `好，时间按 ${zone} 算。`,
  noZone: (asked: string) => `不认识时区“${asked}”，请用 Asia/Shanghai 这样的名称。`,
  noHour: "没看懂时间，请这样说：每天9点汇总、每周一9点汇总、免打扰 22:00-8:00。",
  openToAll: "好，群里每个人都可以订阅和退订了。",
  adminsAgain: "好，群里的订阅只由管理员设置。",
  onlyGroups: "这项设置只用于群聊。",
  muted: (title: string) => `《${title}》的消息不再发到这里。说“恢复提醒”可以改回来。`,
  unmuted: (title: string) => `《${title}》的消息恢复发到这里。`,
  muteWhich: "请先查到那件提案，再说“不再提醒”。",
  forget: {
    everything: {
      confirm: "将删除这里的订阅、设置、通知记录和问答记忆，以及您在别处提过的问题，不能恢复。确定吗？",
      done: "已删除：这里的订阅、设置、通知记录和问答记忆，以及您在别处提过的问题、创建订阅时留下的编号。",
    },
    own: {
      confirm: "将删除您提过的问题，以及创建订阅时留下的编号，不能恢复；群的订阅仍在。确定吗？",
      done: "已删除：您提过的问题，以及创建订阅时留下的编号。群的订阅仍在，由群主或管理员管理。",
    },
  },
  privacy:
    "为了通知，我保存：聊天的编号、订阅了什么、通知时间的设置、谁创建的订阅（平台的用户编号）、每条通知的发送结果，网页上还没看过的通知。为了能接着问、按钮能用，问过的话保留 7 天。不保存姓名、头像和别的聊天内容。说“删除我的数据”全部删除。",
  returned: (n: number) => `我又回来了。之前的 ${n} 项订阅都还在，要恢复通知吗？`,

  sync: {
    title: "通知情况",
    lastImport: (source: string, at: string) => `最近一次导入：${source}，${at}`,
    noImport: "还没有导入过提案。",
    found: (n: number) => `其中新的提案和答复：${n} 条`,
    rows: {
      due: "待发",
      held: "等待放行",
      sending: "正在发",
      sent: "已发",
      unknown: "不知是否送达",
      failed: "没发出去",
      dropped: "已不需要",
    },
    doubtful: "其中可能重复的",
    none: "这里没有应发的通知。",
    latest: "最近的通知：",
    problem: (problem: string) => `原因：${problem}`,
    traced: (source: string, at: string) => `来自 ${source}，${at} 导入`,
    whole: "整个机器人",
  },
  again: {
    staffOnly: "只有工作人员能重发通知。",
    none: "没有可以再发的：没有“没发出去”和“不知是否送达”的通知。",
    question: ({ failed, unknown, lost }: Unarrived) => [
      `确定把 ${failed + unknown + lost} 条通知再发一次吗？`,
      ...(failed > 0 ? [`${failed} 条没发出去，请先确认原因已经消除。`] : []),
      ...(unknown > 0 ? [`${unknown} 条不知是否送达，可能会再收到一次，开头写明是补发。`] : []),
      ...(lost > 0 ? [`${lost} 条等在发不进去的聊天里，会再试一次。`] : []),
      "已发的不会重复发。谁在什么时候重发的，记在操作记录里。",
    ],
    done: (n: number) => `${n} 条已排上，马上发出。过一会儿用 /sync 或看板上的“通知送达情况”看结果。`,
  },
  flood: {
    preview: (deliveries: number, chats: number, minutes: number) =>
      `刚才的导入将向 ${chats} 个聊天发出 ${deliveries} 条通知，超过一次的上限，${minutes} 分钟后自动发出。`,
    none: "没有等待放行的通知。",
    released: (n: number) => `已放行 ${n} 条通知，正在发出。`,
    cancelled: (n: number) => `已取消 ${n} 条通知，不会发出。`,
    staffOnly: "只有工作人员能放行或取消通知。",
    confirmCancel: (n: number) => `取消后这 ${n} 条通知不会再发。确定吗？`,
  },
  button: {
    subscribe: "订阅",
    show: "看答复",
    untilAnswered: "答复了告诉我",
    mine: "我的订阅",
    removeAll: "确认全部退订",
    forget: "确认删除我的数据",
    pause: "暂停通知",
    resume: "恢复通知",
    daily: "每天9点汇总",
    instant: "马上通知",
    unsubscribe: "退订",
    release: "现在放行",
    cancel: "取消这批",
    confirmCancel: "确认取消这批",
    sendAgain: "重发",
    confirmAgain: "确认重发",
  },
} as const;

import { type Seeded, seeded } from "../../bench/seeded.ts";
import type { Saying } from "./scenario-driver.ts";
import { PLACES } from "./scenario-library.ts";

/** One message of an invented group: who says it (a number for each member), and whether an answer of the bot is wanted. */
export type LogLine = Omit<Saying, "chat" | "to" | "by"> & {
  who: number | "admin" | "bot";
  wanted: boolean;
  /** Answers the bot's last message in the scene, or the first line of it. */
  to?: "answer" | "first";
  /** The bot cannot know that it is meant. */
  beyond?: true;
};

/** Lines that belong together, as people in a group talk about one thing at a time. */
export type Scene = { name: string; lines: LogLine[] };

type Ground = { random: Seeded; member(): number; number(): string; topic(): string };

const TOPICS = ["养老", "养老服务站", "小学学位", "路灯管护", "节约用水"] as const;
/** Talk that is none of the bot's business. */
const said = (who: LogLine["who"], text: string, more: Partial<LogLine> = {}): LogLine => ({
  ...{ who, text, wanted: false },
  ...more,
});
/** A question to the bot. */
const asks = (who: LogLine["who"], text: string, more: Partial<LogLine> = {}): LogLine => ({
  ...{ who, text, wanted: true, mention: true },
  ...more,
});

type Script = (ground: Ground) => LogLine[];

/** What happens while the bot answers only when it is asked. */
const SCRIPTS: Readonly<Record<string, Script>> = {
  "a meeting is announced": ({ random, member }) => [
    said(
      member(),
      `请各位委员${random.pick(["明天上午九点", "周四下午三点", "下周一八点半"])}到会议室参加协商会，带上提案材料`,
      { names: "everyone" },
    ),
    said(member(), "收到"),
    said(member(), "收到，谢谢"),
    said(member(), random.pick(["请假，在乡下调研", "我晚到十分钟", "👌", "好的"])),
    said(member(), "会议材料在群文件第3个"),
  ],
  "somebody looks for a topic": ({ member, topic, random }) => {
    const who = member();
    return [
      said(who, `我想写一件${topic()}的，不知道以前有没有人提过`),
      asks(who, topic()),
      said(member(), random.pick(["还真不少", "这个机器人挺快", "我那件也在里面"])),
      said(who, random.pick(["谢谢", "明白了", "好的，收到", "👍"]), { to: "answer" }),
    ];
  },
  "somebody opens one of a list": ({ member, random }) => {
    const who = member();
    return [
      asks(who, "养老"),
      asks(who, String(1 + random.below(8)), { mention: false, to: "answer" }),
      said(member(), "第2个是我联名的"),
    ];
  },
  "somebody asks by number": ({ member, number, random }) => [
    said(member(), `我那件是${number()}吧，记不清了`),
    asks(member(), `${random.pick(["", "请查 ", "第"])}${number()}`),
    said(member(), "哦，已经答复了"),
  ],
  "colleagues talk about numbers": ({ member, number, random }) => [
    said(member(), `${number()} 您看了吗`, { names: "colleague" }),
    said(member(), random.pick(["看了，民政局答得比较实", "还没，下午看", "看了，第2条没回应"]), {
      to: "first",
    }),
    said(member(), number()),
    said(member(), `${number()}号提案答复了没有？`),
    said(member(), "答复了，在系统里"),
  ],
  "daily life": ({ member, random }) => [
    said(member(), random.pick(["中午食堂吃什么", "今天停车场又满了", "外面下雨了，带伞", "谁有打印纸"])),
    said(member(), random.pick(["面条", "3号楼还有车位", "哈哈哈", "我这有两包"])),
    said(
      member(),
      random.pick(["订餐 12 份", "验证码 483920 别发群里", "电话 0769-22001234", "会议室改到 301"]),
    ),
    said(member(), random.pick(["好", "收到", "😂", "1"])),
  ],
  "questions to people": ({ member, random }) => [
    said(
      member(),
      random.pick(["提案截止到几号？", "我们的提案写好了吗？", "有没有谁去交提案？", "联名要几个人？"]),
    ),
    said(member(), random.pick(["月底", "差最后一段", "我去，顺路", "三人以上吧"])),
    said(member(), `${random.pick(["王老师", "陈委员"])}，您那件联名的材料发我一份`),
    said(member(), "发您邮箱了"),
  ],
  "news is forwarded": ({ member, number }) => [
    said(member(), `市政府召开会议，研究${number()}号提案办理工作`, { forwarded: true }),
    said(member(), `提案通 ${number()}`, { forwarded: true, mention: true }),
    said(member(), "这条可以，转发了"),
  ],
  "another program speaks": ({ number }) => [
    said("bot", "天气播报：今天多云，18至25度"),
    said("bot", `${number()} 今日更新`, { mention: true }),
  ],
  "one tells another about the bot": ({ member, topic }) => [
    said(member(), `可以问机器人，比如 ${topic()}`, { names: "colleague", mention: true }),
    said(member(), "好，我试试"),
    asks(member(), `/find ${topic()}`),
  ],
  commands: ({ member, number, topic }) => [
    asks(member(), `/show ${number()}`),
    asks(member(), `／提案 ${topic()}`),
    asks(member(), `/status ${number()}`),
  ],
  "the network was away": ({ member, number }) => [
    said(member(), number(), { mention: true, minutesAgo: 60 }),
    said(member(), "机器人刚才是不是掉线了"),
  ],
  "the bot is called without being addressed": ({ member, number, random }) => [
    said(member(), `${random.pick(["机器人", "提案通"])}，${number()}答复了吗`, {
      wanted: true,
      beyond: true,
    }),
    said(member(), "要@它才行"),
  ],
  "the same is asked twice": ({ member, number }) => {
    const same = number();
    return [asks(member(), same), said(member(), "刚才那件"), asks(member(), same)];
  },
};

/** What happens besides once an admin has switched unasked answers on. */
const UNASKED: Readonly<Record<string, Script>> = {
  "bare numbers": ({ member, number, random }) => [
    said(member(), number(), { wanted: true }),
    said(member(), `第${number()}号`, { wanted: true }),
    said(member(), random.pick(["2024", "1", "20249999", "0769", "301"])),
    said(member(), `${number()}号楼的停车位满了`),
  ],
  "questions that only the bot can be meant by": ({ member, number }) => [
    said(member(), `${number()}号提案答复了吗`, { wanted: true }),
    said(member(), "有哪些关于养老的提案？", { wanted: true }),
    said(member(), `你那件${number()}答复了吗`),
    said(member(), "有没有谁去交提案？"),
  ],
};

/** In unasked mode colleagues who name a number get it shown. */
const NOT_UNASKED = new Set(["colleagues talk about numbers"]);

/** An invented group's log of at least so many messages, the same for the same seed; in its last third the admin lets the bot answer unasked. */
export function groupLog(count: number, seed: number): Scene[] {
  const ground = groundOf(seeded(seed));
  const scenes: Scene[] = [];
  const messages = () => scenes.reduce((sum, { lines }) => sum + lines.length, 0);
  while (messages() < (count * 2) / 3) scenes.push(sceneOf(SCRIPTS, ground));
  scenes.push({ name: "the admin switches", lines: [asks("admin", "主动回答 开")] });
  const both = Object.fromEntries(
    Object.entries({ ...SCRIPTS, ...UNASKED }).filter(([name]) => !NOT_UNASKED.has(name)),
  );
  while (messages() < count) scenes.push(sceneOf(both, ground));
  return scenes;
}

function sceneOf(scripts: Readonly<Record<string, Script>>, ground: Ground): Scene {
  const names = Object.keys(scripts);
  const name = names[ground.random.below(names.length)] ?? "";
  return { name, lines: scripts[name]?.(ground) ?? [] };
}

function groundOf(random: Seeded): Ground {
  return {
    random,
    member: () => random.below(60),
    number: () => `2024${String(1 + random.below(PLACES.length)).padStart(4, "0")}`,
    topic: () => random.pick([...TOPICS, `${random.pick(PLACES)}养老`]),
  };
}

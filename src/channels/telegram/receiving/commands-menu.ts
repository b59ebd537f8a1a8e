import type { BotCommand, BotCommandScope } from "grammy/types";
import type { MemoryStore } from "../../manners/chat-memory.ts";
import type { BotApi } from "../bot-api.ts";

type Described = { command: string; zh: string; en: string };

const FIND = { command: "find", zh: "查提案：关键词、提案者、单位", en: "Search proposals" };
const SHOW = { command: "show", zh: "按编号看一件提案", en: "Show a proposal by number" };
const STATUS = { command: "status", zh: "看一件提案答复了没有", en: "Has a proposal been replied to" };
const SUBSCRIBE = { command: "sub", zh: "订阅：有新答复就通知", en: "Notify about new replies" };
const SUBSCRIPTIONS = { command: "subs", zh: "我的订阅", en: "My subscriptions" };
const REMOVE = {
  command: "remove",
  zh: "撤下一条回答（回复它）",
  en: "Take an answer away (as a reply to it)",
};
const UNASKED = { command: "unasked", zh: "on/off：认不认单独发出的编号", en: "on/off: answer bare numbers" };
const HELP = { command: "help", zh: "可以怎样问", en: "How to ask" };

const QUESTIONS: readonly Described[] = [FIND, SHOW, STATUS, SUBSCRIBE, SUBSCRIPTIONS];

/** What each kind of chat gets in its menu. */
const MENUS: readonly { scope: BotCommandScope["type"]; commands: readonly Described[] }[] = [
  { scope: "default", commands: [...QUESTIONS, HELP] },
  { scope: "all_private_chats", commands: [...QUESTIONS, HELP] },
  { scope: "all_group_chats", commands: [...QUESTIONS, REMOVE, HELP] },
  { scope: "all_chat_administrators", commands: [...QUESTIONS, REMOVE, UNASKED, HELP] },
];

const FAR_FUTURE_MS = 100 * 365 * 24 * 60 * 60_000;

/** Registers the menus, Chinese by default and English for English clients, unless they are as registered last. */
export async function registerCommands(api: BotApi, store: MemoryStore, now: number): Promise<boolean> {
  const wanted = JSON.stringify(MENUS);
  const key = `telegram/commands/${api.token.split(":")[0]}`;
  if ((await store.conversation(key, now)) === wanted) return false;
  for (const { scope, commands } of MENUS) {
    await api.setMyCommands(inLanguage(commands, "zh"), { scope: { type: scope } as BotCommandScope }); // only scopes without a chat
    await api.setMyCommands(inLanguage(commands, "en"), {
      scope: { type: scope } as BotCommandScope,
      language_code: "en",
    });
  }
  await store.saveConversation({ key, state: wanted, expiresAt: now + FAR_FUTURE_MS });
  return true;
}

function inLanguage(commands: readonly Described[], language: "zh" | "en"): BotCommand[] {
  return commands.map((one) => ({ command: one.command, description: one[language] }));
}

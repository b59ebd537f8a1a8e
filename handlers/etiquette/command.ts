/** A command as typed: its name in lower case, the bot it is meant for, and what follows. */
export type Command = { name: string; to?: string; rest: string };

const ASCII = /^\s*[/／]([a-z0-9_]{1,32})(?:@(\w+))?(?:\s+|$)([\s\S]*)$/iu;
const CHINESE =
  /^\s*[/／](提案|查询?|搜索?|找|查看|答复|状态|订阅|我的订阅|退订|同步|免打扰|帮助|更多|撤回|删除|主动回答)(?:@(\w+))?\s*([\s\S]*)$/u;

/** 提案 养老 in private: the plain word before the question is only a habit. */
const PLAIN_WORD = /^\s*(?:提案|查询|搜索)\s+(?=\S)/u;

/** Reads a command from the beginning of a text; undefined when the text is none. */
export function readCommand(text: string): Command | undefined {
  const match = ASCII.exec(text) ?? CHINESE.exec(text);
  if (!match) return undefined;
  const [, name = "", to, rest = ""] = match;
  return { name: name.toLowerCase(), rest: rest.trim(), ...(to ? { to } : {}) };
}

/** What a command says, as if typed in words; undefined for a command that is not ours. */
export function wordsOf({ name, rest }: Command): string | undefined {
  return WORDS[name]?.(rest);
}

/** A question without the plain word that some put before it. */
export function withoutPlainWord(text: string): string {
  return text.replace(PLAIN_WORD, "");
}

/** What a text asks, its command or plain word read; `anew` where it begins a search of its own. */
export function askedBy(text: string): { text: string; anew?: true } {
  const command = readCommand(text);
  const words = command && wordsOf(command);
  if (!command || words === undefined) return { text: withoutPlainWord(text) };
  return { text: words, ...(beginsSearch(command) ? { anew: true } : {}) };
}

/** Whether a command begins a search of its own, whatever was talked about before. */
export function beginsSearch({ name }: Command): boolean {
  return SEARCHES.has(name);
}

const SEARCHES = new Set(["find", "show", "提案", "查", "查询", "搜", "搜索", "找", "查看"]);

const HELP = "帮助";
const asked = (rest: string) => rest || HELP;
const status = (rest: string) => (rest ? `${rest} 答复了吗` : "答复了吗");
const subscribe = (rest: string) => `订阅${rest && ` ${rest}`}`;
const unsubscribe = (rest: string) => `退订${rest && ` ${rest}`}`;

const WORDS: Readonly<Record<string, (rest: string) => string>> = {
  ...{
    find: asked,
    show: asked,
    提案: asked,
    查: asked,
    查询: asked,
    搜: asked,
    搜索: asked,
    找: asked,
    查看: asked,
  },
  ...{ status, 答复: status, 状态: status },
  ...{ sub: subscribe, 订阅: subscribe, unsub: unsubscribe, 退订: unsubscribe },
  ...{ subs: () => "我的订阅", 我的订阅: () => "我的订阅" },
  ...{ sync: (rest: string) => `同步 ${rest}`, 同步: (rest: string) => `同步 ${rest}` },
  ...{ pause: () => "暂停通知", resume: () => "恢复通知", privacy: () => "隐私说明" },
  ...{ quiet: (rest: string) => `免打扰 ${rest}`, 免打扰: (rest: string) => `免打扰 ${rest}` },
  ...{ forget: () => "删除我的数据", stop: () => "全部退订" },
  ...{ help: () => HELP, start: () => HELP, 帮助: () => HELP },
  ...{ more: () => "更多", 更多: () => "更多" },
  ...{ remove: () => "撤回", 撤回: () => "撤回", 删除: () => "撤回" },
  ...{ unasked: (rest: string) => `/unasked ${rest}`, 主动回答: (rest: string) => `主动回答 ${rest}` },
};

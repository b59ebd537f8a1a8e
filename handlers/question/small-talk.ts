/** What is said to a bot beside questions. */
export type SmallTalk =
  | { kind: "help" }
  | { kind: "greeting" }
  | { kind: "thanks" }
  | { kind: "more" }
  | { kind: "pick"; position: number };

const PATTERNS: readonly [RegExp, SmallTalk][] = [
  [
    /^(?:\/?help|\/?start|帮助|使用说明|说明|怎么用|你会什么|你能做什么|能问什么|菜单|\?|？)$/iu,
    { kind: "help" },
  ],
  [/^(?:你好|您好|hi|hello|在吗|早上好|下午好|晚上好|大家好)[呀啊吗!！。~]*$/iu, { kind: "greeting" }],
  [
    /^(?:谢谢|多谢|感谢|辛苦了|thanks?|thank you|好的|收到|ok|明白了)[你您了啦!！。~]*$/iu,
    { kind: "thanks" },
  ],
  [/^(?:更多|下一页|下页|继续|还有吗|还有呢|接着|more|next)[吗呢?？。]*$/iu, { kind: "more" }],
];

/** Greetings, thanks, help, 更多, or the bare position of a listed proposal (2, 第2个); undefined for a question. */
export function smallTalk(text: string, listed: number): SmallTalk | undefined {
  const found = PATTERNS.find(([pattern]) => pattern.test(text));
  if (found) return found[1];
  const position = /^(?:第\s*)?(\d{1,2})\s*(?:个|件|项|条)?$/u.exec(text)?.[1];
  if (position === undefined || listed === 0 || Number(position) === 0) return undefined;
  return { kind: "pick", position: Number(position) };
}

/** Promises whose day has passed, all that are not settled, those that are, or that name no day. */
export type PromisesAsked = "due" | "open" | "closed" | "undated";

const PROMISES = /承诺|答应(?:过|了|的)?|许诺/u;
const CLOSED =
  /已经?(?:兑现|了结|完成|落实|办到)|(?<!没有?|未|还没|[没未要将该需])(?:兑现|了结|落实)了?的|(?:兑现|了结|落实)了(?!没|吗)/u;
const DUE = /到期|逾期|过期|到了?期|该问|该催|(?:没有?|未)(?:按期|按时|如期)?(?:兑现|做到|办到|落实)/u;
const UNDATED = /(?:没有?|未)(?:写|写明|明确|说)?(?:明)?(?:时间|日期|期限|哪天)|(?:时间|期限)不明/u;
const ALL = /台账|所有|全部|各单位|未了结|没(?:有)?了结|还(?:没有?|未)(?:做|办)/u;

/** Which promises a question is about; undefined where it is about none. */
export function askedPromises(text: string): PromisesAsked | undefined {
  if (!PROMISES.test(text)) return undefined;
  if (UNDATED.test(text)) return "undated";
  if (CLOSED.test(text)) return "closed";
  if (DUE.test(text)) return "due";
  return ALL.test(text) ? "open" : undefined;
}

/** The question without what speaks of promises: whose they are may be left, or what they are about. */
export function withoutPromises(text: string): string {
  return [PROMISES, UNDATED, CLOSED, DUE, ALL].reduce((left, pattern) => left.replace(pattern, " "), text);
}

/** Whether promises are spoken of at all. */
export function speaksOfPromises(text: string): boolean {
  return PROMISES.test(text);
}

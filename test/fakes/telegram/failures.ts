import type { ServerResponse } from "node:http";

/** How a call goes wrong: refused, cut off before or after it took effect, a proxy's error page, or never answered. */
export type Failure = {
  method: string;
  /** Only calls to this chat. */
  chat?: string;
  /** How many calls; 1 by default. */
  times?: number;
  /** How many calls go well before. */
  after?: number;
} & (
  | { how: "refused"; code: number; description: string; parameters?: Record<string, unknown> }
  | { how: "reset-before" }
  | { how: "reset-after" }
  | { how: "page" }
  | { how: "hang" }
);

/** The failures that are still to happen. */
export function createFailures() {
  const planned: Failure[] = [];
  return {
    plan: (failure: Failure) => planned.push({ times: 1, ...failure }),
    /** The failure of this call, if one is due. */
    take(method: string, chat: string | undefined): Failure | undefined {
      const due = planned.find(
        (one) => one.method === method && (one.chat === undefined || one.chat === chat),
      );
      if (!due) return undefined;
      if (due.after) {
        due.after -= 1;
        return undefined;
      }
      due.times = (due.times ?? 1) - 1;
      if (due.times <= 0) planned.splice(planned.indexOf(due), 1);
      return due;
    },
  };
}

/** Cuts the connection without an answer. */
export function reset(response: ServerResponse): void {
  response.socket?.destroy();
}

/** What a proxy in front of the Bot API says when it is overloaded. */
export function sendPage(response: ServerResponse): void {
  response.writeHead(502, { "content-type": "text/html" }).end("<html><h1>502 Bad Gateway</h1></html>");
}

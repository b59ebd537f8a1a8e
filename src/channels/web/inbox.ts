import type { ShownAnswer } from "./shown-answer.ts";

/** One message that was sent without being asked. `number` grows with every message and every edit, across restarts too. */
export type Letter = { number: number; message: string; answer: ShownAnswer };

/** What was sent to the web chats and may not have been read yet; in memory. */
export type Inbox = {
  /** Puts a letter in; the same key again replaces nothing and gives the first letter. `undefined`: full of unread letters. */
  put(chat: string, key: string, answer: ShownAnswer): Letter | undefined;
  /** Replaces a letter's answer, so that it is read again; puts a new one where it is gone. */
  replace(chat: string, message: string, answer: ShownAnswer): Letter | undefined;
  /** The letters after this number; those up to it count as read. */
  after(chat: string, number: number): Letter[];
};

export const LETTERS_PER_CHAT = 50;
const CHATS = 10_000;

type Box = { letters: Letter[]; read: number };

/**
 * Bounded twice: a chat holds so many letters, the oldest read one going first; of the chats, the one that was
 * longest not used goes first.
 */
export function createInbox(now: () => number): Inbox {
  const boxes = new Map<string, Box>();
  let last = 0;
  const next = () => {
    last = Math.max(last + 1, now());
    return last;
  };

  const add = (chat: string, message: string, answer: ShownAnswer): Letter | undefined => {
    const box = boxOf(boxes, chat);
    if (!makeRoom(box)) return undefined;
    const letter = { number: next(), message, answer };
    box.letters.push(letter);
    return letter;
  };

  return {
    put(chat, key, answer) {
      const known = boxOf(boxes, chat).letters.find((letter) => letter.message === key);
      return known ?? add(chat, key, answer);
    },
    replace(chat, message, answer) {
      const box = boxOf(boxes, chat);
      box.letters = box.letters.filter((letter) => letter.message !== message);
      return add(chat, message, answer);
    },
    after(chat, number) {
      const box = boxes.get(chat);
      if (!box) return [];
      box.read = Math.max(box.read, number);
      return box.letters.filter((letter) => letter.number > number);
    },
  };
}

function boxOf(boxes: Map<string, Box>, chat: string): Box {
  const box = boxes.get(chat) ?? { letters: [], read: 0 };
  boxes.delete(chat);
  boxes.set(chat, box);
  const [longestUnused] = boxes.keys();
  if (boxes.size > CHATS && longestUnused !== undefined) boxes.delete(longestUnused);
  return box;
}

function makeRoom(box: Box): boolean {
  if (box.letters.length < LETTERS_PER_CHAT) return true;
  const read = box.letters.findIndex((letter) => letter.number <= box.read);
  if (read === -1) return false;
  box.letters.splice(read, 1);
  return true;
}

/** @typedef {import("../shown-answer.ts").ShownAnswer} Answer */
/** @typedef {import("../about.ts").About} About */
/** @typedef {import("../letter.ts").Letter} Letter */
/** @typedef {{ chat: string, text: string, id: string, continues?: string }} Question */

import { wording } from "./wording.js";

/** How long an answer may take, in milliseconds; a slower server is asked again by hand. */
const PATIENCE_MS = 30_000;

/** Why there is no answer, in words for the person; `final` where asking again cannot help. */
export class ConnectionFault extends Error {
  /** @param {string} message @param {{ final?: boolean, cause?: unknown }} [more] */
  constructor(message, { final = false, cause } = {}) {
    super(message, { cause });
    this.name = "ConnectionFault";
    this.final = final;
  }
}

/**
 * The answer to a question; rejects with {@link ConnectionFault}.
 *
 * @param {Question} question
 * @returns {Promise<Answer>}
 */
export function askQuestion(question) {
  return json("/api/chat", posted(question));
}

/** @param {unknown} body */
function posted(body) {
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

/**
 * What was sent to this chat without being asked and has not been read yet.
 *
 * @param {string} chat
 * @returns {Promise<{ letters: Letter[] }>}
 */
export function fetchLetters(chat) {
  return json(`/api/inbox?${new URLSearchParams({ chat })}`);
}

/**
 * Says that letters have been shown, so that they are not given again.
 *
 * @param {string} chat
 * @param {number[]} numbers
 */
export async function markRead(chat, numbers) {
  await reach("/api/inbox/read", posted({ chat, numbers }));
}

/** @type {Promise<About> | undefined} */
let about;

/**
 * What the server says about itself; asked for once, and again only where it could not be had.
 *
 * @returns {Promise<About>}
 */
export function fetchAbout() {
  about ??= json("/api/about").catch((cause) => {
    about = undefined;
    throw cause;
  });
  return about;
}

/**
 * @param {string} path
 * @param {RequestInit} [options]
 */
async function json(path, options = {}) {
  const response = await reach(path, options);
  if (response.ok) return response.json();
  const body = await response.json().catch(() => ({}));
  const final = response.status < 500 && response.status !== 429;
  throw new ConnectionFault(body.error ?? wording.refused(response.status), { final });
}

/**
 * @param {string} path
 * @param {RequestInit} options
 */
async function reach(path, options) {
  try {
    return await fetch(path, { ...options, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (cause) {
    const late = cause instanceof DOMException && cause.name === "TimeoutError";
    throw new ConnectionFault(late ? wording.timedOut : wording.unreachable, { cause });
  }
}

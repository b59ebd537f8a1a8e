import { fetchLetters, markRead } from "./connection.js";
import { byId } from "./element.js";
import { wording } from "./wording.js";

/** @typedef {import("./connection.js").Letter} Letter */

/** How often to look while the page is in sight, and while it is not. */
const LOOK_EVERY_MS = 5_000;
const LOOK_UNSEEN_EVERY_MS = 60_000;

/**
 * Shows what is sent to this chat without being asked: each letter once, and only while the page is in sight; until
 * then the title counts them.
 *
 * @param {string} chat
 * @param {{ receive: (letter: Letter) => Promise<HTMLElement> }} conversation
 */
export function startLetters(chat, conversation) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let planned;
  let looking = false;

  /** A fault is told when the person asks, not every few seconds. */
  const look = async () => {
    clearTimeout(planned);
    if (!looking) {
      looking = true;
      await lookOnce(chat, conversation).catch(() => {});
      looking = false;
    }
    clearTimeout(planned);
    planned = setTimeout(() => void look(), document.hidden ? LOOK_UNSEEN_EVERY_MS : LOOK_EVERY_MS);
  };

  document.addEventListener("visibilitychange", () => void look());
  void look();
}

/**
 * @param {string} chat
 * @param {{ receive: (letter: Letter) => Promise<HTMLElement> }} conversation
 */
async function lookOnce(chat, conversation) {
  const { letters } = await fetchLetters(chat);
  document.title = document.hidden && letters.length > 0 ? wording.unread(letters.length) : wording.title;
  if (document.hidden || letters.length === 0) return;
  byId("welcome").hidden = true;
  const articles = [];
  for (const letter of letters) articles.push(await conversation.receive(letter));
  const [first] = articles;
  if (first) bringUp(first);
  await markRead(
    chat,
    letters.map(({ number }) => number),
  );
}

/**
 * What comes below what somebody reads must neither be missed nor take the page from them: a button leads there.
 *
 * @param {HTMLElement} article
 */
function bringUp(article) {
  const before = article.previousElementSibling;
  const leads = byId("newer");
  const go = () => {
    leads.hidden = true;
    article.scrollIntoView({ block: "start" });
  };
  if (!before || before.getBoundingClientRect().bottom <= innerHeight) return go();
  leads.hidden = false;
  leads.onclick = go;
}

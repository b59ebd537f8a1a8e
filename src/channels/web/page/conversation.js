import { layOutAnswer } from "./answer.js";
import { mintId } from "./chat-id.js";
import { askQuestion, ConnectionFault, fetchAbout } from "./connection.js";
import { byId, element } from "./element.js";
import { wording } from "./wording.js";

/** @typedef {import("../letter.ts").Letter} Letter */
/** @typedef {import("./connection.js").Question} Question */

const STILL_WAITING_MS = 4000;

/**
 * The conversation on the page: questions are sent one after the other, each with its answer under it.
 *
 * @param {string} chat
 */
export function startConversation(chat) {
  const log = byId("conversation");
  let before = Promise.resolve();

  /**
   * @param {string} text
   * @param {string} [continues] the letter whose button says it
   */
  const say = (text, continues) => {
    byId("welcome").hidden = true;
    const question = { chat, text, id: mintId(), ...(continues === undefined ? {} : { continues }) };
    const place = element("article", { class: "answer", "aria-label": wording.answer, "aria-busy": "true" });
    log.append(asked(text), place);
    const exchange = () => answerInto(place, question, say);
    before = before.then(exchange);
    showWaiting(place);
    bringUp(place);
  };

  /** @param {Letter} letter */
  const receive = async ({ message, at, answer }) => {
    const { stances } = await fetchAbout();
    const id = `letter-${message}`;
    const time = new Date(at).toLocaleString("zh-CN", { dateStyle: "medium", timeStyle: "short" });
    const head = element("p", { class: "sender" }, wording.notified(time));
    const parts = layOutAnswer(answer, { stances, say: (text) => say(text, message) });
    const article = element(
      "article",
      { class: "answer", id, "aria-label": wording.notification },
      head,
      ...parts,
    );
    const shown = document.getElementById(id);
    if (shown) shown.replaceWith(article);
    if (!shown) log.append(article);
    return article;
  };

  return { say, receive };
}

/** @param {string} text */
function asked(text) {
  const speaker = element("span", { class: "unseen" }, `${wording.you}：`);
  return element("p", { class: "question" }, speaker, element("span", {}, text));
}

/**
 * Puts the answer into its place, or the reason why there is none with the way to ask again. Never rejects.
 *
 * @param {HTMLElement} place
 * @param {Question} question
 * @param {(text: string) => void} say
 */
async function answerInto(place, question, say) {
  try {
    const [{ stances }, answer] = await Promise.all([fetchAbout(), askQuestion(question)]);
    place.replaceChildren(...layOutAnswer(answer, { stances, say }));
  } catch (fault) {
    place.replaceChildren(...faultNotice(fault, () => retry(place, question, say)));
  }
  place.removeAttribute("aria-busy");
  // An answer in the middle must not take the page from who reads the last one.
  if (place === place.parentElement?.lastElementChild) bringUp(place);
}

/**
 * Brings the question to the top, so that its answer is read from the beginning.
 *
 * @param {HTMLElement} place
 */
function bringUp(place) {
  place.previousElementSibling?.scrollIntoView({ block: "start" });
}

/**
 * @param {HTMLElement} place
 * @param {Question} question
 * @param {(text: string) => void} say
 */
async function retry(place, question, say) {
  showWaiting(place);
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  await answerInto(place, question, say);
}

/** @param {HTMLElement} place */
function showWaiting(place) {
  const words = element("span", {}, wording.waiting);
  const dots = element("span", { class: "dots", "aria-hidden": "true" });
  dots.append(element("i"), element("i"), element("i"));
  place.setAttribute("aria-busy", "true");
  place.replaceChildren(element("p", { class: "waiting", role: "status" }, words, dots));
  setTimeout(() => {
    words.textContent = wording.stillWaiting;
  }, STILL_WAITING_MS);
}

/**
 * @param {unknown} fault
 * @param {() => Promise<void>} again
 */
function faultNotice(fault, again) {
  if (!(fault instanceof ConnectionFault)) console.error(fault);
  const words = fault instanceof ConnectionFault ? fault.message : wording.unreachable;
  const notice = element("p", { class: "fault", role: "alert" }, words);
  if (fault instanceof ConnectionFault && fault.final) return [notice];
  const button = element("button", { type: "button", class: "primary" }, wording.retry);
  button.addEventListener("click", () => void again());
  return [notice, element("div", { class: "buttons" }, button)];
}

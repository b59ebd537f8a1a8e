import { chatId, keepLastLetter, lastLetter } from "./chat-id.js";
import { startComposer } from "./composer.js";
import { fetchAbout, fetchLetters } from "./connection.js";
import { startConversation } from "./conversation.js";
import { byId, element } from "./element.js";
import { wording } from "./wording.js";

const LOOK_EVERY_MS = 15_000;

const chat = chatId();
const conversation = startConversation(chat);

startComposer(conversation.say);
addEventListener("online", showOnline);
addEventListener("offline", showOnline);
showOnline();
void introduce();
setInterval(() => void look(), LOOK_EVERY_MS);
document.addEventListener("visibilitychange", () => void look());
void look();
byId("question").focus({ preventScroll: true });

function showOnline() {
  byId("offline").hidden = navigator.onLine;
}

/** Says whose proposals these are and offers first questions; without the server the page keeps its plain words. */
async function introduce() {
  const about = await fetchAbout().catch(() => undefined);
  if (!about) return;
  byId("samples").hidden = !about.samples;
  byId("about").textContent = wording.about(about.committee ?? "政协", about.count);
  byId("suggestions").replaceChildren(...about.suggestions.map(suggestion));
}

/** @param {string} text */
function suggestion(text) {
  const button = element("button", { type: "button", class: "plain" }, text);
  button.addEventListener("click", () => conversation.say(text));
  return element("li", {}, button);
}

/** Looks for letters while the page is in sight; a fault is told when the person asks, not every 15 seconds. */
async function look() {
  if (document.hidden) return;
  const { letters } = await fetchLetters(chat, lastLetter()).catch(() => ({ letters: [] }));
  for (const letter of letters) {
    await conversation.receive(letter);
    keepLastLetter(letter.number);
  }
}

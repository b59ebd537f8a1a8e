import { chatId } from "./chat-id.js";
import { startComposer } from "./composer.js";
import { fetchAbout } from "./connection.js";
import { startConversation } from "./conversation.js";
import { byId, element } from "./element.js";
import { startLetters } from "./letters.js";
import { wording } from "./wording.js";

const chat = chatId();
const conversation = startConversation(chat);

startComposer(conversation.say);
addEventListener("online", showOnline);
addEventListener("offline", showOnline);
showOnline();
void introduce();
startLetters(chat, conversation);
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

import { byId } from "./element.js";

/**
 * The question field. Enter sends, Shift+Enter makes a new line, arrow up and down walk through earlier questions.
 *
 * @param {(text: string) => void} send
 */
export function startComposer(send) {
  const form = byId("composer");
  const field = /** @type {HTMLTextAreaElement} */ (byId("question"));
  const recall = createRecall();

  const submit = () => {
    const text = field.value.trim();
    if (text === "") return;
    recall.add(text);
    setText(field, "");
    send(text);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
    field.focus();
  });
  field.addEventListener("input", () => growWith(field));
  field.addEventListener("keydown", (event) => {
    if (isSending(event)) {
      event.preventDefault();
      submit();
      return;
    }
    const recalled = recalledText(event, field, recall);
    if (recalled === undefined) return;
    event.preventDefault();
    setText(field, recalled);
  });
}

/**
 * Enter, unless an input method is composing: there it chooses a word. Old Safari ends the composition before the
 * key event and tells it only by the key code 229.
 *
 * @param {KeyboardEvent} event
 */
function isSending(event) {
  return event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLTextAreaElement} field
 * @param {ReturnType<typeof createRecall>} recall
 */
function recalledText(event, field, recall) {
  if (event.isComposing || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const inFirstLine = !field.value.slice(0, field.selectionStart).includes("\n");
  const inLastLine = !field.value.slice(field.selectionEnd).includes("\n");
  if (event.key === "ArrowUp" && inFirstLine) return recall.earlier(field.value);
  if (event.key === "ArrowDown" && inLastLine) return recall.later();
  return undefined;
}

/** Earlier questions of this page, and the unsent text that waits after the last of them. */
function createRecall() {
  /** @type {string[]} */
  const texts = [];
  let at = 0;
  let draft = "";

  return {
    /** @param {string} text */
    add(text) {
      if (texts.at(-1) !== text) texts.push(text);
      at = texts.length;
      draft = "";
    },
    /** @param {string} current */
    earlier(current) {
      if (at === 0) return undefined;
      if (at === texts.length) draft = current;
      at -= 1;
      return texts[at];
    },
    later() {
      if (at === texts.length) return undefined;
      at += 1;
      return at === texts.length ? draft : texts[at];
    },
  };
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {string} text
 */
function setText(field, text) {
  field.value = text;
  field.setSelectionRange(text.length, text.length);
  growWith(field);
}

/**
 * As high as its text; the style sheet bounds it.
 *
 * @param {HTMLTextAreaElement} field
 */
function growWith(field) {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}

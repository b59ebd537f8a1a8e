import { element } from "./element.js";
import { wording } from "./wording.js";

const SHOWN_MS = 2000;

/**
 * A button that copies a text and says whether it could.
 *
 * @param {string} text
 */
export function copyButton(text) {
  const button = element("button", { type: "button", class: "copy", "aria-live": "polite" }, wording.copy);
  button.addEventListener("click", async () => {
    button.textContent = (await copy(text)) ? wording.copied : wording.notCopied;
    setTimeout(() => {
      button.textContent = wording.copy;
    }, SHOWN_MS);
  });
  return button;
}

/**
 * The clipboard's own interface is missing where the page comes over plain HTTP; the old command works there.
 *
 * @param {string} text
 */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** @param {string} text */
function copyBySelection(text) {
  const field = element("textarea", { class: "unseen", "aria-hidden": "true" });
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  return copied;
}

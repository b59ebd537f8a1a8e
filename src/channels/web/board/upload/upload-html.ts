import { html } from "hono/html";
import type { Offered } from "../../../../../handlers/staff/files/offer-files.ts";
import { type Html, pageHtml } from "../page-html.ts";
import { uploadWording as said } from "./upload-wording.ts";

/** What the page shows beside the form: what documents would change, or what came of them; `message` says what went wrong. */
export type UploadPage = { offered?: readonly Offered[]; report?: string; message?: string };

/** Where staff upload documents and say whether to import them: forms without scripts. */
export function uploadHtml({ offered = [], report, message }: UploadPage): Html {
  return pageHtml(
    said.title,
    html`<header><h1>${said.title}</h1>
<nav><a href="/board">${said.back}</a> <a href="/board/matters">${said.matters}</a></nav></header>
<main>${message === undefined ? "" : html`<p role="status" class="message">${message}</p>`}
${report === undefined ? "" : html`<section><h2>${said.report}</h2><p role="status" class="message text">${report}</p></section>`}
${offered.length === 0 ? "" : html`<section><h2>${said.preview}</h2>${offered.map(offer)}</section>`}
<section><p>${said.intro}</p><form method="post" action="/board/import" enctype="multipart/form-data">
<label>${said.files} <input type="file" name="file" multiple required></label> <button>${said.look}</button></form></section></main>`,
  );
}

/** A button says to the server what it would say in a chat. */
function offer({ text, buttons }: Offered): Html {
  const forms = buttons.map(
    (button) => html`<form method="post" action="/board/import/answer">
<input type="hidden" name="say" value="${button.text}"> <button>${button.label}</button></form>`,
  );
  return html`<p role="status" class="message text">${text}</p><div class="choices">${forms}</div>`;
}

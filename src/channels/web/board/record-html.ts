import { html } from "hono/html";
import { EVALUATION_WORDS } from "../../../../handlers/board-wording.ts";
import type { ProposalCard } from "../../../../index/search/proposal-index.ts";
import { Evaluation } from "../../../../index/staff/deed.ts";
import { deedListHtml, type ShownDeed } from "./deed-list.ts";
import { deliveriesPath } from "./delivery-path.ts";
import { type Html, pageHtml } from "./page-html.ts";
import { recordWording as said } from "./wording.ts";

/** A promise that is not closed, and its place in the proposal's ledger. */
export type ShownPromise = { position: number; words: string };

/** What the page of one proposal shows; `message` says what came of the form that was sent. */
export type RecordPage = {
  card: ProposalCard;
  today: string;
  standing: readonly string[];
  promises: readonly ShownPromise[];
  deeds: readonly ShownDeed[];
  isKey: boolean;
  message: string | undefined;
};

/** Where staff record what they know of one proposal: forms without scripts. */
export function recordHtml(page: RecordPage): Html {
  const { card, standing, message } = page;
  return pageHtml(
    said.title(card.number, card.title),
    html`<header><h1>${card.title}</h1><p>${[card.number, card.session?.text].filter(Boolean).join(" · ")}</p>
<nav><a href="/board">${said.back}</a> <a href="${deliveriesPath({ proposal: card.id })}">${said.deliveries}</a></nav></header>
<main>${message === undefined ? "" : html`<p role="status" class="message">${message}</p>`}
<section><h2>${said.standing}</h2><ul>${standing.map((line) => html`<li>${line}</li>`)}</ul></section>
<section><h2>${said.record}</h2>${forms(page)}</section>
<section><h2>${said.promises}</h2>${promiseForms(page)}</section>
<section><h2>${said.log}</h2>${deedListHtml(page.deeds, recordPath(page.card.id))}</section></main>`,
  );
}

/** Several proposals with one number, or none. */
export function choiceHtml(number: string, cards: readonly ProposalCard[]): Html {
  const items = cards.map(
    ({ id, title, session, committee }) =>
      html`<li><a href="${recordPath(id)}">${title}</a> ${[committee, session?.text].filter(Boolean).join(" · ")}</li>`,
  );
  const heading = cards.length > 0 ? said.choose(number) : said.noSuchNumber(number);
  return pageHtml(
    heading,
    html`<header><h1>${heading}</h1><nav><a href="/board">${said.back}</a></nav></header><main><ul>${items}</ul></main>`,
  );
}

/** The page of one proposal. */
export function recordPath(id: string): string {
  return `/board/record?id=${encodeURIComponent(id)}`;
}

function forms({ card, today, isKey }: RecordPage): Html {
  const send = (what: string, name: string, fields: Html | "") => form(card.id, { what, name, fields });
  const dayField = (name: string, required: boolean, latest?: string) =>
    html`<label>${name} <input type="date" name="day" ${required ? "required" : ""} ${latest ? html`max="${latest}"` : ""}></label>`;
  const bureaus = card.bureaus.map(({ name }) => html`<option>${name}</option>`);
  const evaluations = Evaluation.options.map(
    (one) => html`<option value="${one}">${EVALUATION_WORDS[one]}</option>`,
  );
  return html`${send(
    "assigned",
    said.assign,
    html`${dayField(said.day, true, today)} <label>${said.bureau}
<select name="bureau"><option value="">${said.everyBureau}</option>${bureaus}</select></label>`,
  )}
${send("extended", said.extend, dayField(said.untilDay, false))}
${send("key", isKey ? said.noKey : said.key, html`<input type="hidden" name="key" value="${isKey ? "no" : "yes"}">`)}
${send("evaluated", said.evaluate, html`<label>${said.evaluation} <select name="evaluation">${evaluations}</select></label>`)}
${send("second-handling", said.again, dayField(said.fromDay, true, today))}`;
}

function promiseForms({ card, promises }: RecordPage): Html {
  if (promises.length === 0) return html`<p>${said.none}</p>`;
  return html`<ul>${promises.map(({ position, words }) => {
    const fields = html`<input type="hidden" name="position" value="${position}">`;
    const name = said.close(position);
    return html`<li>${words}${form(card.id, { what: "promise-closed", name, fields })}</li>`;
  })}</ul>`;
}

/** `name` is what the button says. */
function form(id: string, { what, name, fields }: { what: string; name: string; fields: Html | "" }): Html {
  return html`<form method="post" action="${recordPath(id)}"><input type="hidden" name="what" value="${what}">
${fields} <button>${name}</button></form>`;
}

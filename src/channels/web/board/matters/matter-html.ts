import { html } from "hono/html";
import { queueWording } from "../../../../../handlers/staff/queue/wording.ts";
import type { Proposal } from "../../../../../index/proposal.ts";
import { CorrectedField, type Matter, MatterKind } from "../../../../../index/queue/matter.ts";
import { deedListHtml, type ShownDeed } from "../deed-list.ts";
import { type Html, pageHtml } from "../page-html.ts";
import { recordPath } from "../record-html.ts";
import { matterWording as said } from "./matter-wording.ts";

/** What the list shows: what waits, and the latest that was settled with who did; `message` says what came of a form. */
export type MatterList = {
  open: readonly Matter[];
  settled: readonly ShownDeed[];
  message: string | undefined;
};

const SHOWN = 100;

/** Everything that waits for a person, kind by kind, without scripts. */
export function matterListHtml({ open, settled, message }: MatterList): Html {
  const kinds = MatterKind.options.map((kind) => ({
    kind,
    matters: open.filter((one) => one.kind === kind),
  }));
  return pageHtml(
    said.title,
    html`<header><h1>${said.title}</h1><p>${open.length > 0 ? said.intro(open.length) : said.empty}</p>
<nav><a href="/board">${said.back}</a></nav></header>
<main>${status(message)}
${kinds.filter(({ matters }) => matters.length > 0).map(section)}
<section><h2>${said.settled}</h2>${deedListHtml(settled, "/board/matters")}</section></main>`,
  );
}

/** One matter; `candidates` are proposals that its letter may belong to, `page` is what was read of it. */
export type MatterPage = {
  matter: Matter;
  seen: string;
  candidates: readonly { id: string; title: string }[];
  page: Proposal | undefined;
  message: string | undefined;
};

/** One matter with everything that is known of it, and a form for each way in which it can end. */
export function matterHtml(shown: MatterPage): Html {
  const { matter, seen, page, message } = shown;
  const { number, kind, detail, source } = matter;
  const heading = said.heading(number, queueWording.kind(kind));
  return pageHtml(
    heading,
    html`<header><h1>${heading}</h1><p>${detail.title ?? ""}</p>
<nav><a href="/board/matters">${said.backToList}</a></nav></header>
<main>${status(message)}
<section><h2>${said.what}</h2><p class="text">${queueWording.why(matter)}</p><p class="note text">${said.source(source)}</p><p class="note">${seen}</p>
${page ? html`<details><summary>${said.text}</summary><p class="text">${page.text}</p></details>` : ""}</section>
<section><h2>${said.rule}</h2>${rulings(shown)}</section></main>`,
  );
}

/** The page of one matter. */
export function matterPath(number: number): string {
  return `/board/matter?number=${number}`;
}

function status(message: string | undefined): Html | "" {
  return message === undefined ? "" : html`<p role="status" class="message">${message}</p>`;
}

function section({ kind, matters }: { kind: MatterKind; matters: readonly Matter[] }): Html {
  const left = matters.length - SHOWN;
  const items = matters.slice(0, SHOWN).map(
    (
      matter,
    ) => html`<li><a href="${matterPath(matter.number)}">${matter.number} ${matter.detail.title ?? queueWording.where(matter)}</a>
<p class="note">${queueWording.why(matter)}</p></li>`,
  );
  return html`<section><h2>${said.kind(queueWording.kind(kind), matters.length)}</h2><ul>${items}</ul>
${left > 0 ? html`<p>${said.left(left)}</p>` : ""}</section>`;
}

function rulings({ matter, candidates }: MatterPage): Html {
  const { number, kind, record } = matter;
  const form = (what: string, name: string, fields: Html | "") =>
    html`<form method="post" action="${matterPath(number)}"><input type="hidden" name="what" value="${what}">
${fields} <button>${name}</button></form>`;
  const letter = kind === "doubtful-letter" || kind === "waiting-letter";
  const fields = CorrectedField.options.map(
    (one) =>
      html`<option value="${one}" ${one === matter.detail.field ? "selected" : ""}>${queueWording.field(one)}</option>`,
  );
  return html`${candidates.map(({ id, title }, at) =>
    form(
      "candidate",
      said.assign,
      html`<a href="${recordPath(id)}">${title}</a><input type="hidden" name="place" value="${at + 1}">`,
    ),
  )}
${letter ? form("assigned", said.assignTo, html`<label>${said.number} <input name="proposal" required maxlength="60"></label>`) : ""}
${letter ? form("separate", said.separate, "") : ""}
${
  record === null
    ? ""
    : form(
        "corrected",
        said.correct,
        html`<label>${said.field} <select name="field">${fields}</select></label>
<label>${said.value} <input name="value" required maxlength="200"></label>`,
      )
}
${form("ignored", said.ignore, "")}`;
}

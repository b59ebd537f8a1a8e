import { html } from "hono/html";
import {
  type FigureTable,
  handlingTable,
  outcomeTable,
} from "../../../../handlers/answers/board/figure-rows.ts";
import { outcomeFields, summaryLines } from "../../../../handlers/answers/board/show-board.ts";
import { boardWording } from "../../../../handlers/board-wording.ts";
import type { Board } from "../../../../index/handling/board.ts";
import { partsOf } from "../../../../index/handling/bureau-figures.ts";
import type { ProposalCard } from "../../../../index/search/proposal-index.ts";
import { deliveriesPath } from "./delivery-path.ts";
import { type Html, pageHtml } from "./page-html.ts";
import { recordPath } from "./record-html.ts";
import { boardPageWording as said } from "./wording.ts";

/** What the page shows; `lists` are proposals with what is told of each, `staff` may download the tables. */
export type BoardPage = {
  board: Board;
  today: string;
  year: number | undefined;
  years: readonly number[];
  lists: readonly { title: string; rows: readonly { card: ProposalCard; lines: readonly string[] }[] }[];
  fields: readonly { name: string; value: string }[];
  staff: boolean;
  /** There is nothing but the shipped samples. */
  samples: boolean;
  /** How much of what imports leave to staff waits, where the visitor may know. */
  matters: number | undefined;
  /** A visitor may show the token. */
  login: boolean;
  /** Whose pass it is that the visitor has shown. */
  passHolder: string | undefined;
};

/** The board as a page without scripts: readable in grey, by keyboard, on a phone, and on one printed page. */
export function boardHtml(page: BoardPage): Html {
  const { board, today, year, lists, fields, staff } = page;
  return pageHtml(
    said.title,
    html`<header><h1>${said.title}</h1><p>${said.asOf(today, year)}</p>${links(page)}</header>
<main>
<section class="sum"><h2>${said.sum}</h2>${summaryLines(board).map((line) => html`<p>${line}</p>`)}
<dl>${[...outcomeFields(board), ...fields].map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${board.pending > 0 ? html`<p class="note">${boardWording.pending(board.pending)}</p>` : ""}
${page.samples ? html`<p class="note">${said.samples}</p>` : ""}${staff ? "" : html`<p class="note">${said.publicOnly}</p>`}${page.login ? loginForm() : ""}${page.passHolder === undefined ? "" : logoutForm(page.passHolder)}</section>
<section><h2>${boardWording.chart}</h2>${chart(board)}${table(boardWording.chart, handlingTable(board))}
<p class="note">${boardWording.rateNote}</p>${printNote(board)}</section>
<section><h2>${boardWording.outcomes}</h2>${table(boardWording.outcomes, outcomeTable(board))}
<p class="note">${boardWording.outcomeNote}</p></section>
${lists.map(
  ({ title, rows }) =>
    html`<section class="list"><h2>${title}</h2>${
      rows.length === 0 ? html`<p>${said.none}</p>` : html`<ol>${rows.map((one) => row(one, staff))}</ol>`
    }</section>`,
)}
</main>`,
  );
}

function numberForm(): Html {
  return html`<form action="/board/record"><label>${said.number} <input name="number" required maxlength="40"></label>
<button>${said.record}</button></form>`;
}

function loginForm(): Html {
  return html`<form method="post" action="/board/login"><label>${said.name}
<input name="name" autocomplete="name" required maxlength="20"></label> <label>${said.token}
<input name="token" type="password" autocomplete="current-password" required></label> <button>${said.login}</button></form>`;
}

function logoutForm(name: string): Html {
  return html`<form method="post" action="/board/logout">${said.as(name)} <button>${said.logout}</button></form>`;
}

function links({ years, year, staff, matters }: BoardPage): Html {
  const at = (one: number | undefined) => (one === undefined ? "/board" : `/board?year=${one}`);
  const choices = [undefined, ...years].map((one) =>
    one === year
      ? html`<b aria-current="page">${said.year(one)}</b> `
      : html`<a href="${at(one)}">${said.year(one)}</a> `,
  );
  const query = year === undefined ? "" : `?year=${year}`;
  const files = html`<a href="/board.xlsx${query}">${said.xlsx}</a> <a href="/board.csv${query}">${said.csv}</a>`;
  return html`<nav aria-label="${said.years}">${choices}</nav>
${staff ? numberForm() : ""}
<nav aria-label="${said.more}"><a href="/">${said.chat}</a> ${matters === undefined ? "" : html`<a href="/board/import">${said.upload}</a> <a href="/board/matters">${said.matters(matters)}</a>`} ${staff ? html`<a href="${deliveriesPath()}">${said.deliveries}</a> ${files}` : ""}</nav>`;
}

/** How many rows board.css prints. */
const PRINTED = 10;

function printNote({ bureaus }: Board): Html | "" {
  return bureaus.length > PRINTED
    ? html`<p class="print-only">${said.printed(PRINTED, bureaus.length)}</p>`
    : "";
}

const BARS = 15;
const LOOKS = ["done", "left", "late"];

/** Bars whose parts are told apart by filling, with their figures beside them; on a phone each stands under its name. */
function chart({ bureaus }: Board): Html {
  const shown = bureaus.slice(0, BARS).map(({ name, figures }) => ({ name, parts: partsOf(figures) }));
  const most = Math.max(1, ...shown.map(({ parts }) => sum(parts)));
  const share = (count: number) => `${(100 * count) / most}%`;
  const bars = shown.map(({ name, parts }) => {
    const rects = parts.map((value, part) => {
      const x = share(sum(parts.slice(0, part)));
      return html`<rect class="${LOOKS[part]}" x="${x}" width="${share(value)}" height="100%"/>`;
    });
    return html`<div class="bar"><span>${name}</span><svg>${rects}</svg><span>${parts.join(" / ")}</span></div>`;
  });
  const keys = boardWording.chartSeries.map(
    (name, at) => html`<span class="key ${LOOKS[at]}"></span>${name}`,
  );
  return html`<p class="legend">${keys}</p>
<svg class="patterns"><defs><pattern id="late" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2.5" height="5"/></pattern></defs></svg>
<div class="bars" role="img" aria-label="${boardWording.chart}">${bars}</div>`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function table(name: string, { head, rows, sum }: FigureTable): Html {
  const line = ([bureau, ...cells]: string[]) =>
    html`<tr><th scope="row">${bureau}</th>${cells.map((one) => html`<td>${one}</td>`)}</tr>`;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${name}"><table>
<thead><tr>${head.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
<tbody>${rows.map(line)}</tbody><tfoot>${line(sum)}</tfoot></table></div>`;
}

function row({ card, lines }: BoardPage["lists"][number]["rows"][number], staff: boolean): Html {
  const record = staff ? html` <a href="${recordPath(card.id)}">${said.record}</a>` : "";
  return html`<li><b>${card.title}</b> <span>${card.number ?? ""}</span>${record}${lines.map((line) => html`<p>${line}</p>`)}</li>`;
}

import { html } from "hono/html";
import type { DeliveryRow } from "./delivery-rows.ts";
import { deliveryWording as said } from "./delivery-wording.ts";
import { type Html, pageHtml } from "./page-html.ts";

/** A list with its heading, and what is said before and after it. */
export type DeliveryList = {
  title: string;
  before: readonly string[];
  rows: readonly DeliveryRow[];
  after: readonly string[];
};

/** What the page shows; `again` leads to sending again all that did not arrive, `links` to other pages. */
export type DeliveryPage = {
  title: string;
  links: readonly { name: string; href: string }[];
  message: string | undefined;
  lastImport: readonly string[];
  counts: readonly { name: string; value: string }[];
  todo: readonly string[];
  again: { name: string; href: string } | undefined;
  lists: readonly DeliveryList[];
};

/** What became of notifications, as a page without scripts that fits a phone. */
export function deliveryHtml(page: DeliveryPage): Html {
  const { title, message, lastImport, counts, todo, again, lists } = page;
  return pageHtml(
    title,
    html`<header><h1>${title}</h1>${links(page)}</header>
<main>${message === undefined ? "" : html`<p role="status" class="message">${message}</p>`}
<section><h2>${said.todo}</h2>${
      todo.length === 0
        ? html`<p>${said.nothingToDo}</p>`
        : html`<ul>${todo.map((line) => html`<li>${line}</li>`)}</ul>`
    }${again === undefined ? "" : html`<p><a class="button" href="${again.href}">${again.name}</a></p>`}</section>
<section><h2>${said.lastImport}</h2>${lastImport.map((line) => html`<p>${line}</p>`)}</section>
<section><h2>${said.counts}</h2>${
      counts.length === 0
        ? html`<p>${said.none}</p>`
        : html`<dl class="counts">${counts.map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
    }</section>
${lists.map(listHtml)}</main>`,
  );
}

/** Asks before anything is sent again. */
export function confirmHtml({
  lines,
  action,
  back,
}: {
  lines: readonly string[];
  action: string;
  back: string;
}): Html {
  return pageHtml(
    said.title,
    html`<header><h1>${said.again}</h1></header>
<main>${lines.map((line) => html`<p>${line}</p>`)}
<form method="post" action="${action}"><button>${said.yes}</button> <a href="${back}">${said.no}</a></form></main>`,
  );
}

function links({ links: all }: DeliveryPage): Html {
  return html`<nav>${all.map(({ name, href }) => html`<a href="${href}">${name}</a> `)}</nav>`;
}

function listHtml({ title, before, rows, after }: DeliveryList): Html {
  const lines = (all: readonly string[]) => all.map((line) => html`<p class="note">${line}</p>`);
  const items =
    rows.length === 0 && before.length === 0
      ? html`<p>${said.none}</p>`
      : html`<ul>${rows.map(rowHtml)}</ul>`;
  return html`<section class="list"><h2>${title}</h2>${lines(before)}${items}${lines(after)}</section>
`;
}

function rowHtml({ title, href, lines, again }: DeliveryRow): Html {
  const heading = href === undefined ? html`<b>${title}</b>` : html`<a href="${href}">${title}</a>`;
  return html`<li>${heading}${lines.map((line) => html`<p>${line}</p>`)}${
    again === undefined ? "" : html`<p><a class="button" href="${again}">${said.again}</a></p>`
  }</li>`;
}

import { html } from "hono/html";

/** Markup that hono has escaped. */
export type Html = ReturnType<typeof html>;

/** A page of the board around its body. */
export function pageHtml(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/board.css">
</head>
<body>
${body}
</body>
</html>`;
}

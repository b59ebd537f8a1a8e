import { type Element, plainText } from "./element.ts";
import { safeText } from "./safe-text.ts";

/** A card as the message API takes it (JSON 2.0). */
export type Card = {
  schema: "2.0";
  config: { update_multi: true; width_mode: "fill"; summary: { content: string } };
  header?: CardHeader;
  body: { elements: Element[] };
};

/** The coloured head; old clients show nothing else of a card. */
export type CardHeader = {
  title: Element;
  template: string;
  text_tag_list?: { tag: "text_tag"; text: Element; color: string }[];
};

/** What a card shows around its components. */
export type Frame = { header: CardHeader | undefined; summary: string };

const LONGEST_SUMMARY = 120;

/** A card with these components; `summary` is what notifications and the chat list show. */
export function card({ header, summary }: Frame, elements: Element[]): Card {
  const content = safeText(summary).replace(/\s+/g, " ").trim();
  return {
    schema: "2.0",
    config: {
      update_multi: true,
      width_mode: "fill",
      summary: { content: [...content].slice(0, LONGEST_SUMMARY).join("") },
    },
    ...(header ? { header } : {}),
    body: { elements },
  };
}

/** A head with a title and a colour. */
export function header(title: string, template: string): CardHeader {
  return { title: plainText(title), template };
}

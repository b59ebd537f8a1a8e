import { safeText } from "./safe-text.ts";

/** A component of a card (JSON 2.0); every property is one of the documents'. */
export type Element = { tag: string; [property: string]: unknown };

/** Text that is never read as markup. */
export function plainText(text: string): Element {
  return { tag: "plain_text", content: safeText(text) };
}

/** A paragraph that is never read as markup; `notation` is small and grey. */
export function div(text: string, size: "normal" | "notation" | "heading" = "normal"): Element {
  const style = size === "normal" ? {} : { text_size: size };
  const color = size === "notation" ? { text_color: "grey" } : {};
  return { tag: "div", text: { ...plainText(text), ...style, ...color } };
}

/** Our own markup around text that was escaped. */
export function markdown(content: string): Element {
  return { tag: "markdown", content };
}

/** A fold that is closed at first. */
export function panel(summary: string, elements: Element[]): Element {
  return {
    tag: "collapsible_panel",
    expanded: false,
    header: {
      title: plainText(summary),
      vertical_align: "center",
      icon: { tag: "standard_icon", token: "down-small-ccm_outlined", size: "16px 16px" },
      icon_position: "right",
      icon_expanded_angle: -180,
    },
    border: { color: "grey", corner_radius: "5px" },
    elements,
  };
}

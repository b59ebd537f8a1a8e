import { z } from "zod";
import { wording } from "../wording.ts";
import { div, type Element, plainText } from "./element.ts";

/** What a person filled in; a field left empty may be absent. */
const Filled = z.object({
  words: z.string().default(""),
  bureau: z.string().default(""),
  year: z.string().default(""),
  status: z.string().default(""),
});

/** The question that a form asks, or what is wrong with it in words for the person. */
export type FormQuestion = { ok: true; text: string } | { ok: false; problem: string };

const LONGEST_FIELD = 100;
const ANY = "any";

/** The advanced search: words, bureau, year and status. It asks what a person could type. */
export function searchForm(value: Record<string, unknown>): Element {
  return {
    tag: "form",
    name: "search",
    elements: [
      div(wording.form.title, "notation"),
      input("words", wording.form.words),
      input("bureau", wording.form.bureau),
      input("year", wording.form.year),
      statusSelect(),
      {
        tag: "button",
        name: "submit",
        text: plainText(wording.form.submit),
        type: "primary",
        form_action_type: "submit",
        behaviors: [{ type: "callback", value }],
      },
    ],
  };
}

function input(name: string, placeholder: string): Element {
  return { tag: "input", name, placeholder: plainText(placeholder), max_length: LONGEST_FIELD };
}

function statusSelect(): Element {
  const options = [ANY, ...wording.form.statuses].map((word) => ({
    text: plainText(word === ANY ? wording.form.anyStatus : word),
    value: word,
  }));
  return { tag: "select_static", name: "status", placeholder: plainText(wording.form.status), options };
}

/** Reads a submitted form. The client's own limits are not trusted. */
export function readForm(filled: unknown): FormQuestion {
  const read = Filled.safeParse(filled);
  if (!read.success) return { ok: false, problem: wording.form.unreadable };
  const { words, bureau, year, status } = read.data;
  const fields = [words, bureau, year].map((field) => field.trim());
  if (fields.some((field) => field.length > LONGEST_FIELD))
    return { ok: false, problem: wording.form.tooLong };
  const digits = year
    .normalize("NFKC")
    .replace(/年\s*$/, "")
    .trim();
  if (digits !== "" && !/^(?:19|20)\d\d$/.test(digits)) return { ok: false, problem: wording.form.wrongYear };
  const known = wording.form.statuses.find((one) => one === status) ?? "";
  const parts = [bureau.trim(), digits && `${digits}年`, words.trim(), known].filter((part) => part !== "");
  if (parts.length === 0) return { ok: false, problem: wording.form.empty };
  return { ok: true, text: parts.join(" ") };
}

/** A sign in a clause, and why it counts. */
export type Cue = { pattern: RegExp; because: string };

function alternatives(strings: TemplateStringsArray): string {
  return strings.raw.join("").trim().split(/\s+/).join("|");
}

/** A pattern from a table of words: those of the table, parted by white space, anywhere in a clause. */
export function words(strings: TemplateStringsArray): RegExp {
  return new RegExp(alternatives(strings));
}

/** A pattern from a table of words with which a clause opens. */
export function opening(strings: TemplateStringsArray): RegExp {
  return new RegExp(`^(?:${alternatives(strings)})`);
}

/** The same pattern, for replacing all that it finds. */
export function everywhere(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, "g");
}

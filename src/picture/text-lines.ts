const NARROW = /[\u0020-\u024F]/u;
const NARROW_EMS = 0.6;
/** No line ends with one of these. */
const OPENING = new Set("（(〔[《“");

/** How wide a text is at most, in ems: a Chinese character is one. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (NARROW.test(character) ? NARROW_EMS : 1), 0);
}

/** A name on one or two lines of so many ems; what is longer still is cut with an ellipsis. */
export function linesOf(name: string, ems: number): string[] {
  const characters = [...name];
  const most = fitting(characters, ems);
  if (most === characters.length) return [name];
  const first = OPENING.has(characters[most - 1] ?? "") ? most - 1 : most;
  const rest = characters.slice(first);
  const second = fitting(rest, ems);
  const tail = second === rest.length ? rest.join("") : `${rest.slice(0, second - 1).join("")}…`;
  return [characters.slice(0, first).join(""), tail];
}

function fitting(characters: readonly string[], ems: number): number {
  const over = characters.findIndex((_, at) => widthOf(characters.slice(0, at + 1).join("")) > ems);
  return over === -1 ? characters.length : over;
}

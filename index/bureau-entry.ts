/**
 * A bureau (办理单位) without its place: its full name, other spellings of the same name, and, where a reform dissolved
 * it, the bureaus that took over. A customer may extend or replace the list: reforms differ by place.
 */
export type BureauEntry = { name: string; short?: readonly string[]; now?: readonly string[] };

import type { Marker, MarkerKind } from "./marker.ts";

/** An item of an outline: where its mark begins, and the items under it. */
export type Item = { marker: Marker; children: Item[]; group: number };

/** An open list: the kind of its marks, what it has counted to, and where its items go. */
type Level = { kind: MarkerKind; last: number; items: Item[]; atLine: boolean; group: number };

/** How many marks ahead the next of a list is looked for. */
const LOOK_AHEAD = 60;

/** Kinds whose list must be seen to go on before an inline mark is believed. */
function goesOn(markers: readonly Marker[], index: number): boolean {
  const first = markers[index];
  if (!first) return false;
  return markers
    .slice(index + 1, index + LOOK_AHEAD)
    .some((one) => one.kind === first.kind && follows(one, first.value ?? 0));
}

function follows(marker: Marker, last: number): boolean {
  const value = marker.value ?? 0;
  if (marker.kind === "首先") return value > last;
  return value === last + 1;
}

function continues(level: Level, marker: Marker): boolean {
  if (level.kind !== marker.kind) return false;
  if (marker.kind === "●") return true;
  if (follows(marker, level.last)) return true;
  return marker.atLine && level.atLine && marker.value === level.last + 2;
}

function continuesPath(level: Level, marker: Marker, above: Level | undefined): boolean {
  if (level.kind !== "1.1" || marker.kind !== "1.1") return false;
  const parent = marker.path.at(-2);
  return follows(marker, level.last) && (above === undefined || above.last === parent || above.kind !== "1.");
}

/** Whether a mark may open a list: it counts one, and either stands at a line's start or is seen to go on. */
function opens(markers: readonly Marker[], index: number, levels: readonly Level[]): boolean {
  const marker = markers[index];
  if (!marker) return false;
  if (marker.kind === "1.1") return opensPath(marker, levels);
  if (marker.kind === "●") return goesOnBulleted(markers, index);
  if (marker.value !== 1) return false;
  if (marker.kind === "首先" || marker.kind === "1 " || marker.kind === "Ⅰ" || marker.kind === "a.")
    return goesOn(markers, index);
  return marker.atLine || goesOn(markers, index);
}

function opensPath(marker: Marker, levels: readonly Level[]): boolean {
  const parent = levels.findLast(
    (level) => level.kind === "1." || level.kind === "一、" || level.kind === "(一)",
  );
  if (marker.value !== 1) return false;
  return parent ? parent.last === marker.path.at(-2) : marker.path.at(-2) === 1;
}

function goesOnBulleted(markers: readonly Marker[], index: number): boolean {
  return markers.slice(index + 1, index + LOOK_AHEAD).some((one) => one.kind === "●");
}

/** 1.8路车改道 before 2.…: a mark whose item opens with a figure, and no 1.8. */
function beforeFigure(markers: readonly Marker[], index: number): Marker | null {
  const marker = markers[index];
  const [first, second, ...deeper] = marker?.path ?? [];
  if (!marker || first === undefined || second === undefined || deeper.length > 0) return null;
  const next = markers.slice(index + 1).find(({ atLine }) => atLine);
  const known = markers.slice(0, index).some(({ kind, value }) => kind === "1." && value === first);
  if (known || next?.kind !== "1." || next.value !== first + 1) return null;
  return { ...marker, kind: "1.", value: first, path: [], end: marker.start + `${first}.`.length };
}

/** Builds the outline of a stretch of text from all that looks like marks in it; what does not count up is left out. */
export function outlineOf(printed: readonly Marker[]): Item[] {
  const markers = printed.map((marker, index) => beforeFigure(printed, index) ?? marker);
  const roots: Item[] = [];
  const levels: Level[] = [];
  const closed: Closed = new Map();
  let groups = 0;
  markers.forEach((marker, index) => {
    const at = levelFor(levels, marker);
    if (at >= 0) {
      close(levels, at + 1, closed);
      append(levels, marker);
      return;
    }
    if (!opens(markers, index, levels) && !resumes(closed, levels, marker)) return;
    groups += 1;
    openLevel(roots, levels, marker, groups);
  });
  return roots;
}

/** What the lists that have ended had counted to, and the kind of the list they stood in. */
type Closed = Map<MarkerKind, { last: number; parent: MarkerKind | undefined }>;

function close(levels: Level[], from: number, closed: Closed): void {
  levels.slice(from).forEach(({ kind, last }, index) => {
    closed.set(kind, { last, parent: levels[from + index - 1]?.kind });
  });
  levels.length = from;
}

/** (一)1.2.(二)3.4.: a list under the next item that counts on where the one under the item before stopped. */
function resumes(closed: Closed, levels: readonly Level[], marker: Marker): boolean {
  const ended = closed.get(marker.kind);
  return (
    ended !== undefined &&
    marker.atLine &&
    marker.value === ended.last + 1 &&
    levels.at(-1)?.kind === ended.parent
  );
}

/** The innermost open list that a mark goes on with; lists that stand at line starts are preferred for marks that do. */
function levelFor(levels: readonly Level[], marker: Marker): number {
  const fits = (level: Level, index: number) =>
    continues(level, marker) || continuesPath(level, marker, levels[index - 1]);
  const alike = levels.findLastIndex((level, index) => fits(level, index) && level.atLine === marker.atLine);
  return alike >= 0 ? alike : levels.findLastIndex(fits);
}

function append(levels: Level[], marker: Marker): void {
  const level = levels.at(-1);
  if (!level) return;
  level.items.push({ marker, children: [], group: level.group });
  level.last = marker.value ?? level.last + 1;
}

/** A kind that is already open begins again beside its old list; a new kind goes under the current item. */
function openLevel(roots: Item[], levels: Level[], marker: Marker, group: number): void {
  const same = levels.findLastIndex(
    (level) => level.kind === marker.kind && (level.atLine === marker.atLine || marker.atLine),
  );
  if (same >= 0) levels.length = same;
  const parent = levels.at(-1)?.items.at(-1);
  const items = parent ? parent.children : roots;
  levels.push({ kind: marker.kind, last: 0, items, atLine: marker.atLine, group });
  append(levels, marker);
}

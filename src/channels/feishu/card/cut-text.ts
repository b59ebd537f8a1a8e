/** The size of a text as UTF-8. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

/** Cuts a text into pieces of at most so many bytes, after a line or a sentence if one ends late enough. Joined they are the text. */
export function cutText(text: string, mostBytes: number): string[] {
  const pieces: string[] = [];
  let at = 0;
  while (text.length - at > mostBytes || bytesOf(text.slice(at)) > mostBytes) {
    const piece = endedWell(beginning(text.slice(at, at + mostBytes + AROUND), mostBytes));
    pieces.push(piece);
    at += piece.length;
  }
  return [...pieces, text.slice(at)];
}

const GRAPHEMES = new Intl.Segmenter("zh", { granularity: "grapheme" });
/** As far around a cut as one character may reach, in UTF-16 units; families of emoji have eleven. */
const AROUND = 40;

/** As much of a text's beginning as fits, whole characters as people see them, at least one. */
export function beginning(text: string, mostBytes: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(Math.max(0, mostBytes)));
  if (read >= text.length) return text;
  const from = Math.max(0, read - AROUND);
  const around = GRAPHEMES.segment(text.slice(from, read + AROUND));
  const end = from + (around.containing(read - from)?.index ?? 0);
  if (end > 0) return text.slice(0, end);
  const [first] = around;
  return first?.segment ?? "";
}

const PREFERRED_ENDS = [["\n"], ["。", "！", "？", "；"]];

/** Where nothing ends in the second half, the cut falls between two characters. */
function endedWell(piece: string): string {
  for (const ends of PREFERRED_ENDS) {
    const at = Math.max(...ends.map((end) => piece.lastIndexOf(end)));
    if (at >= piece.length / 2) return piece.slice(0, at + 1);
  }
  return piece;
}

/** The size of a text as UTF-8. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

const GRAPHEMES = new Intl.Segmenter("zh", { granularity: "grapheme" });
const PREFERRED_ENDS = [/\n(?=[^\n]*$)/, /[。！？；](?=[^。！？；]*$)/];

/** Cuts a text into pieces of at most so many bytes, after a line or a sentence if one ends late enough. Joined they are the text. */
export function cutText(text: string, mostBytes: number): string[] {
  if (bytesOf(text) <= mostBytes) return [text];
  const longest = beginning(text, mostBytes);
  const piece = endedWell(longest);
  return [piece, ...cutText(text.slice(piece.length), mostBytes)];
}

/** As much of a text's beginning as fits, whole characters as people see them, at least one. */
export function beginning(text: string, mostBytes: number): string {
  let bytes = 0;
  let end = 0;
  for (const { segment, index } of GRAPHEMES.segment(text.slice(0, mostBytes))) {
    bytes += bytesOf(segment);
    if (bytes > mostBytes && end > 0) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** Where nothing ends in the second half, the cut falls between two characters. */
function endedWell(piece: string): string {
  for (const end of PREFERRED_ENDS) {
    const at = piece.search(end);
    if (at >= piece.length / 2) return piece.slice(0, at + 1);
  }
  return piece;
}

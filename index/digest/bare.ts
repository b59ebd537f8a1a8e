/** The text without any white space: what a clause says, however its lines were broken. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}

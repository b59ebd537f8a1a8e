/** The address that a link stands for, without the place on the page; undefined where it stands for none on the web. */
export function absolute(link: string | undefined, base: string): string | undefined {
  if (!link || !URL.canParse(link, base)) return undefined;
  const url = new URL(link, base);
  url.hash = "";
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

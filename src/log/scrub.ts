/** What secrets look like wherever they stand; the SDKs put them into addresses, headers and request bodies. */
const SHAPES: readonly [RegExp, string][] = [
  [/\d{6,12}:[\w-]{30,}/g, "[token]"], // Telegram: in every address of its API
  [/(?<![\w.-])[tu]-[\w.-]{20,}/g, "[token]"], // Feishu: tenant and user access tokens
  [/(Bearer\s+)[\w.~+/-]+=*/gi, "$1[token]"],
  [/([a-z][a-z0-9+.-]*:\/\/)[^\s/@"]+@/gi, "$1[secret]@"], // credentials in an address
  [
    /((?:app_?secret|encrypt_?key|verification_?token|password)\\?"?\s*[:=]\s*\\?"?)[^\s"\\,}]+/gi,
    "$1[secret]",
  ],
];

/** Shorter ones would blank out ordinary words. */
const SHORTEST_SECRET = 6;

/** Makes a function that blanks out secrets in a text: the ones given, however written, and what looks like one. */
export function scrubber(secrets: readonly string[]): (text: string) => string {
  const spellings = secrets
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  const known = [...new Set(spellings)].sort((a, b) => b.length - a.length);
  return (text) => {
    const withoutKnown = known.reduce((rest, secret) => rest.replaceAll(secret, "[secret]"), text);
    return SHAPES.reduce((rest, [shape, mark]) => rest.replace(shape, mark), withoutKnown);
  };
}

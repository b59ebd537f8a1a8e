/** Writes text in an encoding that Node only reads, by looking its decoder up backwards. */
export function encoderFor(encoding: "gb18030" | "big5"): (text: string) => Uint8Array {
  const pairs = pairsOf(encoding);
  return (text) => Uint8Array.from([...text].flatMap((one) => bytesOf(one, pairs)));
}

function pairsOf(encoding: string): Map<string, [number, number]> {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const decoded = decoder.decode(Uint8Array.of(lead, trail));
      if ([...decoded].length === 1 && !pairs.has(decoded)) pairs.set(decoded, [lead, trail]);
    }
  return pairs;
}

function bytesOf(character: string, pairs: ReadonlyMap<string, [number, number]>): number[] {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  const pair = pairs.get(character === "\u00a0" ? "\u3000" : character);
  if (!pair) throw new Error(`${character} has no place in the encoding`);
  return pair;
}

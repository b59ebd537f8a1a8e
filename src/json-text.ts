/** What a text says as JSON; undefined where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The object that a text is as JSON; one without anything where it is none. */
export function objectIn(text: string): Record<string, unknown> {
  const said = jsonIn(text);
  return typeof said === "object" && said !== null ? { ...said } : {};
}

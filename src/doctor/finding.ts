/** How a thing is: fine, worth a look, or in the way. */
export type Mark = "ok" | "warning" | "fault";

/** What was found about one thing; `text` says how it is and, unless it is fine, what to do. */
export type Finding = { check: string; mark: Mark; text: string };

const SIGNS: Readonly<Record<Mark, string>> = { ok: "✓", warning: "!", fault: "✗" };

/** Findings as an operator reads them, one a line. */
export function findingsText(findings: readonly Finding[]): string {
  return findings.map(({ mark, text }) => `${SIGNS[mark]} ${text}`).join("\n");
}

/** Findings as one JSON record; `ok` where nothing is in the way. */
export function findingsJson(findings: readonly Finding[]): string {
  return JSON.stringify({ v: 1, ok: isWell(findings), findings });
}

/** Whether nothing is in the way of running. */
export function isWell(findings: readonly Finding[]): boolean {
  return findings.every(({ mark }) => mark !== "fault");
}

/** A setting that cannot be used: its name, what was expected, and what came (never a secret's content). */
export type SettingProblem = { name: string; expected: string; got: string };

const HIDDEN = "（已填写，内容不显示）";
const LONGEST = 60;

/** What came, as it may be shown: cut, and hidden where it is secret. */
export function shownValue(value: string | undefined, secret: boolean): string {
  if (value === undefined || value.trim() === "") return "未填写";
  if (secret) return HIDDEN;
  return value.length > LONGEST ? `“${value.slice(0, LONGEST)}…”` : `“${value}”`;
}

/** What an operator reads when the settings stop a start. */
export function settingProblemsText(problems: readonly SettingProblem[]): string {
  const lines = problems.map(({ name, expected, got }) => `  ${name}：应为${expected}，实际${got}`);
  return ["设置有误，请改正后再试：", ...lines].join("\n");
}

import { readFileSync } from "node:fs";
import type { SettingProblem } from "./setting-problem.ts";

/** Variables by name, as the process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment with each secret that stands in a file (`<NAME>_FILE`, as container secrets do) read from there. */
export function withSecretFiles(
  environment: Environment,
  secrets: readonly string[],
): { environment: Environment; problems: SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const fromFiles: Record<string, string> = {};
  for (const name of secrets) {
    const path = environment[`${name}_FILE`];
    if (!path || environment[name]) continue;
    const secret = readSecret(path);
    if (secret === undefined) problems.push(unreadable(name, path));
    else fromFiles[name] = secret;
  }
  return { environment: { ...environment, ...fromFiles }, problems };
}

function readSecret(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return undefined; // becomes a problem that names the setting and the path
  }
}

function unreadable(name: string, path: string): SettingProblem {
  return { name: `${name}_FILE`, expected: "可以读取的文件", got: `“${path}”打不开` };
}

import type { Look } from "./layout.ts";

/** What is known of the stream that answers are written to. */
type Screen = { isTTY?: boolean | undefined; columns?: number | undefined };

/** Whether somebody looks who wants colours and prompts: no pipe, and nothing said against it (no-color.org). */
export function isForPeople(screen: Screen, environment: Readonly<Record<string, string | undefined>>) {
  return screen.isTTY === true && !environment["NO_COLOR"];
}

/** How answers are shown there; the lines of a pipe are not broken. */
export function lookOf(screen: Screen, environment: Readonly<Record<string, string | undefined>>): Look {
  const columns = screen.isTTY ? screen.columns : undefined;
  return { colours: isForPeople(screen, environment), ...(columns ? { columns } : {}) };
}

import { type ParseArgsConfig, parseArgs } from "node:util";

/** How a command ends: 0 done, 1 a fault, 2 wrong usage (the contract of all commands). */
export const EXIT = { done: 0, fault: 1, usage: 2 } as const;

type Options = NonNullable<ParseArgsConfig["options"]>;

/** A command's words: what was given, or why the command does not run, with its exit code. */
export type CommandLine<Given> = { run: true; given: Given } | { run: false; exit: number };

type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;

/** Reads a command's words; prints the help for `--help`, and what is wrong, with the help, for words it does not know. */
export function readCommandLine<const O extends Options>(options: O, help: string): CommandLine<Parsed<O>> {
  try {
    const given = parseArgs({ options: { ...options, help: { type: "boolean" } }, allowPositionals: true });
    if (!(given.values as { help?: boolean }).help)
      return { run: true, given: given as unknown as Parsed<O> };
    process.stdout.write(`${help}\n`);
    return { run: false, exit: EXIT.done };
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n\n${help}\n`);
    return { run: false, exit: EXIT.usage };
  }
}

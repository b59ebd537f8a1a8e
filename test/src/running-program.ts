import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const START = join(import.meta.dirname, "../../src/commands/start.ts");
const ADDRESS = /http:\/\/\S+/;

/** The real program in a process of its own. */
export type RunningProgram = {
  process: ChildProcess;
  /** Everything it has printed to stdout so far. */
  printed(): string;
  /** What it prints when it is up: the address of the web chat. Rejects where it ends before. */
  address: Promise<string>;
  /** Resolves with the exit code. */
  exited: Promise<number | null>;
};

/** Starts the program; a free port unless the environment says otherwise. */
export function runProgram(environment: Record<string, string>): RunningProgram {
  const env = { ...process.env, PORT: "0", LOG_LEVEL: "fatal", ...environment };
  const child = spawn(process.execPath, [START], { env, stdio: ["ignore", "pipe", "pipe"] });
  const output: string[] = [];
  const { promise: address, resolve, reject } = Promise.withResolvers<string>();
  child.stdout.on("data", (chunk: Buffer) => {
    output.push(chunk.toString());
    const found = ADDRESS.exec(output.join(""));
    if (found) resolve(found[0]);
  });
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  const exited = once(child, "exit").then(([code]) => {
    reject(new Error(`the program ended: ${output.join("")}`));
    return code as number | null;
  });
  // Who does not ask for the address does not want to hear that there is none.
  address.catch(() => undefined);
  return { process: child, printed: () => output.join(""), address, exited };
}

import { type Dockerfile, DockerfileParser, type From, type Instruction } from "dockerfile-ast";
import { validate } from "dockerfile-utils";

const ROOT_USERS = new Set(["root", "0"]);

/** One rule: what it asks for, and whether a Dockerfile keeps it. */
type Rule = { asks: string; kept(dockerfile: Dockerfile): boolean };

const RULES: readonly Rule[] = [
  { asks: "bases of a pinned major version", kept: (file) => file.getFROMs().every(isPinned) },
  { asks: "a user that is not root at the end", kept: (file) => hasPlainUser(last(file, "USER")) },
  { asks: "no ADD", kept: (file) => instructions(file, "ADD").length === 0 },
  { asks: "npm ci without scripts and development packages", kept: (file) => installsFromLock(file) },
  { asks: "a health check", kept: (file) => hasCheck(last(file, "HEALTHCHECK")) },
  { asks: "a stop by SIGTERM", kept: (file) => textOf(last(file, "STOPSIGNAL")) === "SIGTERM" },
  { asks: "a start without a shell", kept: (file) => textOf(last(file, "CMD")).startsWith('["node"') },
  { asks: "a volume for the data", kept: (file) => textOf(last(file, "VOLUME")).includes("/data") },
  { asks: "no secret in the image", kept: (file) => !/(TOKEN|SECRET|KEY|PASSWORD)=/.test(variables(file)) },
];

/** What is wrong with a Dockerfile: its syntax first, then our rules for a small, unprivileged image. */
export function dockerfileFaults(text: string): string[] {
  const syntax = validate(text).map((one) => `line ${one.range.start.line + 1}: ${one.message}`);
  const dockerfile = DockerfileParser.parse(text);
  return [...syntax, ...RULES.filter((rule) => !rule.kept(dockerfile)).map((rule) => rule.asks)];
}

function instructions(dockerfile: Dockerfile, keyword: string): Instruction[] {
  return dockerfile.getInstructions().filter((one) => one.getKeyword() === keyword);
}

function last(dockerfile: Dockerfile, keyword: string): Instruction | undefined {
  return instructions(dockerfile, keyword).at(-1);
}

function textOf(instruction: Instruction | undefined): string {
  return instruction?.getArgumentsContent() ?? "";
}

function isPinned(from: From): boolean {
  return /^\d/.test(from.getImageTag() ?? "");
}

function hasPlainUser(user: Instruction | undefined): boolean {
  const [name = "root"] = textOf(user).split(":");
  return name !== "" && !ROOT_USERS.has(name);
}

function installsFromLock(dockerfile: Dockerfile): boolean {
  const installs = instructions(dockerfile, "RUN")
    .map(textOf)
    .filter((run) => /\bnpm\b/.test(run));
  return installs.length > 0 && installs.every((run) => /npm ci .*--omit=dev .*--ignore-scripts/.test(run));
}

function hasCheck(check: Instruction | undefined): boolean {
  return /CMD[\s\S]*\/healthz/.test(textOf(check));
}

function variables(dockerfile: Dockerfile): string {
  return [...instructions(dockerfile, "ENV"), ...instructions(dockerfile, "ARG")].map(textOf).join(" ");
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dockerfileFaults } from "./dockerfile-faults.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const read = (name: string) => readFileSync(join(ROOT, name), "utf8");
const dockerfile = read("Dockerfile");

describe("the Dockerfile", () => {
  it("keeps every rule", () => {
    expect(dockerfileFaults(dockerfile)).toEqual([]);
  });

  it.each([
    ["FROM node:24-bookworm-slim\n", "FROM node:latest\n", "bases of a pinned major version"],
    ["FROM node:24-bookworm-slim\n", "FROM node\n", "bases of a pinned major version"],
    ["USER 10001:10001\n", "", "a user that is not root at the end"],
    ["USER 10001:10001\n", "USER root\n", "a user that is not root at the end"],
    ["COPY src ./src\n", "ADD https://example.com/src.tar.gz ./src\n", "no ADD"],
    ["npm ci --omit=dev --ignore-scripts", "npm install", "npm ci without scripts and development packages"],
    ["HEALTHCHECK", "# HEALTHCHECK", "a health check"],
    ["STOPSIGNAL SIGTERM", "STOPSIGNAL SIGKILL", "a stop by SIGTERM"],
    ['CMD ["node", "src/commands/start.ts"]', "CMD node src/commands/start.ts", "a start without a shell"],
    ['VOLUME ["/data"]\n', "", "a volume for the data"],
    ["ENV NODE_ENV=production", "ENV BOT_TOKEN=x NODE_ENV=production", "no secret in the image"],
    ["WORKDIR /app", "WROKDIR /app", "Unknown instruction: WROKDIR"],
  ])("is caught with %s made %s", (now, planted, fault) => {
    expect(dockerfile).toContain(now);
    expect(dockerfileFaults(dockerfile.replace(now, planted)).join("\n")).toContain(fault);
  });

  it("starts the program that npm starts", () => {
    const { scripts } = JSON.parse(read("package.json"));
    expect(dockerfile).toContain(JSON.stringify(scripts.start.split(" ")).replaceAll(",", ", "));
  });
});

describe("the image's context", () => {
  it("leaves everything out that is not named", () => {
    const lines = read(".dockerignore")
      .split("\n")
      .filter((line) => line && !line.startsWith("#"));
    expect(lines[0]).toBe("*");
    expect(lines.slice(1).every((line) => line.startsWith("!"))).toBe(true);
  });

  it("has everything that the Dockerfile copies", () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      (match) => match[1]?.split(" ") ?? [],
    );
    const kept = read(".dockerignore");
    expect(copied.filter((name) => !kept.includes(`!${name}\n`))).toEqual([]);
  });
});

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import { createSdkLog } from "../../../../src/channels/feishu/sdk-log.ts";
import { clickEvent, groupEvent, messageEvent } from "../../../fakes/feishu/event.ts";
import { notification } from "../notification.ts";
import { soon, startFeishu } from "./open-feishu.ts";

const SECRET_WORDS = "机密问题甲乙丙";

describe("the log of the Feishu channel", () => {
  it("holds neither secrets nor what people say, whatever fails", async () => {
    const { platform, channel, logged } = await startFeishu({
      answering: async ({ text }) => {
        if (text.includes("坏")) throw new Error("a fault");
        return notice(`答 ${text}`);
      },
    });
    platform.plan({ path: /messages/, code: 230002 });
    platform.plan({ path: /messages/, code: 230099, times: 2 });
    platform.plan({ path: /messages/, html: "<html>oops</html>", status: 500 });
    platform.plan({ path: /messages/, breaks: "after" });
    platform.plan({ path: /messages/, breaks: "before" });
    for (const chat of ["oc_1", "oc_2", "oc_3", "oc_4"])
      await platform.push(groupEvent(SECRET_WORDS, { chat }));
    await platform.push(messageEvent({ text: `坏 ${SECRET_WORDS}` }));
    await platform.push(clickEvent({ value: { say: SECRET_WORDS }, message: "om_x" }));
    await platform.push({
      schema: "2.0",
      header: { event_type: "im.message.receive_v1" },
      event: { text: SECRET_WORDS },
    });
    platform.tokens.revoke();
    platform.gateway.drop();
    await channel.send({ id: "oc_5", kind: "group" }, notice(SECRET_WORDS), notification("k"));
    await soon(() => expect(platform.sent().length).toBeGreaterThan(3));
    const lines = JSON.stringify(
      logged.map(({ given, said }) => [String((given as { err?: Error }).err?.stack), given, said]),
    );
    expect(lines).not.toMatch(/CANARY|机密问题/);
    expect(logged.length).toBeGreaterThan(5);
  });

  it("passes on of the SDK's words one short line, and of an error its message", () => {
    const lines: string[] = [];
    const log = createSdkLog((level, line) => lines.push(`${level} ${line}`));
    const fault = Object.assign(new Error("Request failed"), { config: { data: SECRET_WORDS } });
    log.error([fault]);
    log.error(["[ws]", "code: 514, auth failed", { data: SECRET_WORDS }]);
    log.warn("x".repeat(1000));
    log.info(SECRET_WORDS);
    log.debug(SECRET_WORDS);
    log.trace(SECRET_WORDS);
    expect(lines).toEqual([
      "error Error: Request failed",
      "error [ws] code: 514, auth failed",
      `warn ${"x".repeat(200)}`,
    ]);
  });
});

describe("the Lark SDK", () => {
  const root = join(import.meta.dirname, "../../../../src");

  it("is imported in one file", () => {
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    const importing = files.filter((name) =>
      readFileSync(join(root, name), "utf8").includes("@larksuiteoapi/node-sdk"),
    );
    expect(importing).toEqual(["channels/feishu/sdk.ts"]);
  });

  it("is loaded when a Feishu channel is made, not with the program's files", () => {
    const script = `
      await import(${JSON.stringify(pathToFileURL(join(root, "program.ts")).href)});
      const { createRequire } = await import("node:module");
      const loaded = Object.keys(createRequire(${JSON.stringify(import.meta.url)}).cache);
      console.log(loaded.filter((file) => file.includes("larksuite")).length);`;
    const run = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    expect(run.trim()).toBe("0");
  });
});

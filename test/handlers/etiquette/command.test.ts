import { describe, expect, it } from "vitest";
import { askedBy, readCommand } from "../../../handlers/etiquette/command.ts";
import { readRequest } from "../../../handlers/subscription/read-request.ts";

describe("a command", () => {
  it.each([
    ["/sub 财政局", "subscribe"],
    ["/subs", "list"],
    ["/unsub 2", "unsubscribe"],
    ["/stop", "unsubscribe-all"],
    ["/pause", "pause"],
    ["/resume", "resume"],
    ["/quiet 22:00-8:00", "quiet"],
    ["/sync 20220007", "sync"],
    ["/forget", "forget"],
    ["/privacy", "privacy"],
    ["/退订 2", "unsubscribe"],
    ["／订阅 财政局", "subscribe"],
  ])("%s asks of subscriptions what its words do: %s", (text, kind) => {
    expect(readRequest(askedBy(text).text)?.kind).toBe(kind);
  });

  it("names the bot that it is for, whatever its case", () => {
    expect(readCommand("/FIND@ZxTestBot 养老")).toEqual({ name: "find", to: "ZxTestBot", rest: "养老" });
  });

  it("begins a search of its own, or goes on with what was talked about", () => {
    expect(askedBy("/find 养老")).toEqual({ text: "养老", anew: true });
    expect(askedBy("/more")).toEqual({ text: "更多" });
    expect(askedBy("提案 养老")).toEqual({ text: "养老" });
  });
});

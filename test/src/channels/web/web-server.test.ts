import { request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import type { Incoming } from "../../../../handlers/incoming.ts";
import type { Answering } from "../../../../src/channels/channel.ts";
import type { WebOptions } from "../../../../src/channels/web/web-channel.ts";
import { notification } from "../notification.ts";
import { ABOUT, openWeb, postChat, webChannel } from "./open-web.ts";

const echo: Answering = async ({ text }) => notice(`您问了：${text}`);
const opened: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((channel) => channel.stop()));
});

async function serve(answering: Answering = echo, given: Partial<WebOptions> = {}): Promise<string> {
  const { channel, address } = await openWeb(answering, given);
  opened.push(channel);
  return address;
}

/** The status of a request under any Host header, which `fetch` does not let one set. */
function statusUnder(host: string, address: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const sent = request(`${address}/`, { headers: { host } }, (response) => {
    response.resume();
    resolve(response.statusCode ?? 0);
  });
  sent.on("error", reject);
  sent.end();
  return promise;
}

describe("the web chat's API", () => {
  it("answers a question with the answer as data, its blocks and buttons", async () => {
    const response = await postChat(await serve(), { chat: "c", text: "20260001" });
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(await response.json()).toMatchObject({
      v: 1,
      kind: "notice",
      text: "您问了：20260001",
      buttons: [],
    });
  });

  it("hands the question on as said in private by the chat's person", async () => {
    const heard: Incoming[] = [];
    const address = await serve(async (incoming) => {
      heard.push(incoming);
      return undefined;
    });
    const response = await postChat(address, { chat: "c", text: " 质量 " });
    expect(heard[0]).toMatchObject({
      channel: "web",
      chat: { id: "c", kind: "private" },
      person: { id: "c" },
      text: "质量",
      addressed: true,
    });
    expect(await response.json()).toMatchObject({ kind: "silence" });
  });

  it("answers a question that comes again under its id once", async () => {
    const heard: string[] = [];
    const address = await serve(async ({ text }) => {
      heard.push(text);
      return notice(`第 ${heard.length} 次`);
    });
    const question = { chat: "c", text: "下一页", id: "q1" };
    const texts = [await postChat(address, question), await postChat(address, question)].map(
      async (response) => {
        const { text } = (await response.json()) as { text: string };
        return text;
      },
    );
    expect(await Promise.all(texts)).toEqual(["第 1 次", "第 1 次"]);
  });

  it.each([
    ["no JSON", "{", 400, "JSON"],
    ["no text", JSON.stringify({ chat: "c" }), 400, "text"],
    ["an empty text", JSON.stringify({ chat: "c", text: "  " }), 400, "text"],
    ["no chat", JSON.stringify({ text: "x" }), 400, "chat"],
    ["a body beyond the limit", JSON.stringify({ chat: "c", text: "长".repeat(70_000) }), 413, "太长"],
  ])("refuses %s in words", async (_what, body, status, word) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${await serve()}/api/chat`, { method: "POST", headers, body });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: expect.stringContaining(word) });
  });

  it("refuses what another site's form can send", async () => {
    const body = JSON.stringify({ chat: "c", text: "x" });
    const response = await fetch(`${await serve()}/api/chat`, { method: "POST", body });
    expect(response.status).toBe(400);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("asks for patience when a chat has too many questions open", async () => {
    const held = Promise.withResolvers<undefined>();
    const address = await serve(() => held.promise);
    const asked = Array.from({ length: 21 }, () => postChat(address, { chat: "c", text: "x" }));
    const refused = await Promise.any(asked);
    expect(refused.status).toBe(429);
    held.resolve(undefined);
    const statuses = (await Promise.all(asked)).map((response) => response.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  });

  it("says whose proposals these are", async () => {
    const response = await fetch(`${await serve()}/api/about`);
    expect(await response.json()).toEqual(ABOUT);
  });

  it("gives the letters of a chat and wants to know which", async () => {
    const { channel, address } = await openWeb(echo);
    opened.push(channel);
    await channel.send({ id: "c", kind: "private" }, notice("有新的答复"), notification("k"));
    const response = await fetch(`${address}/api/inbox?chat=c`);
    expect(await response.json()).toMatchObject({
      letters: [{ message: "k", answer: { text: "有新的答复" } }],
    });
    expect((await fetch(`${address}/api/inbox`)).status).toBe(400);
  });

  it("takes a letter as read once the page says so, and from no other site", async () => {
    const { channel, address } = await openWeb(echo);
    opened.push(channel);
    await channel.send({ id: "c", kind: "private" }, notice("有新的答复"), notification("k"));
    const unread = async () => {
      const body = await (await fetch(`${address}/api/inbox?chat=c`)).json();
      return (body as { letters: { number: number }[] }).letters;
    };
    const numbers = (await unread()).map(({ number }) => number);
    const read = (headers: Record<string, string>) =>
      fetch(`${address}/api/inbox/read`, {
        method: "POST",
        headers,
        body: JSON.stringify({ chat: "c", numbers }),
      });
    expect((await read({ "content-type": "text/plain" })).status).toBe(400);
    expect(await unread()).toHaveLength(1);
    expect((await read({ "content-type": "application/json" })).status).toBe(204);
    expect(await unread()).toEqual([]);
    await channel.send({ id: "c", kind: "private" }, notice("有新的答复"), notification("k"));
    expect(await unread()).toEqual([]);
  });

  it("lets a letter's button go on from the letter", async () => {
    const heard: (string | undefined)[] = [];
    const { channel, address } = await openWeb(async ({ continues }) => {
      heard.push(continues);
      return notice("好");
    });
    opened.push(channel);
    await postChat(address, { chat: "c", text: "全文", continues: "k" });
    await postChat(address, { chat: "c", text: "全文" });
    expect(heard).toEqual(["k", undefined]);
  });
});

describe("the web server", () => {
  it("serves the page under a policy that allows no foreign and no inline script", async () => {
    const response = await fetch(await serve());
    expect(await response.text()).toContain("<title>提案通</title>");
    const policy = response.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain("unsafe");
  });

  it.each(["/nothing", "/../app.ts", "/%2e%2e/app.ts", "/tsconfig.json"])(
    "has nothing at %s",
    async (path) => {
      const response = await fetch(`${await serve()}${path}`);
      expect(response.status).toBe(404);
    },
  );

  it("is alive", async () => {
    expect(await (await fetch(`${await serve()}/healthz`)).text()).toBe("ok\n");
  });

  it("is ready when every part is, with a line for each", async () => {
    const ready = {
      index: () => ({ ok: true, detail: "共 3 件" }),
      store: async () => ({ ok: true, detail: "可写" }),
    };
    const response = await fetch(`${await serve(echo, { ready })}/readyz`);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text.split("\n").filter((line) => line.includes('"part":'))).toHaveLength(2);
    expect(JSON.parse(text)).toMatchObject({
      ready: true,
      parts: [{ part: "index", ok: true }, { part: "store" }],
    });
  });

  it("is not ready when a part throws, and says why", async () => {
    const ready = { store: () => Promise.reject(new Error("磁盘已满")) };
    const response = await fetch(`${await serve(echo, { ready })}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      ready: false,
      parts: [{ part: "store", detail: "磁盘已满" }],
    });
  });

  it.each([
    ["localhost", 200],
    ["127.0.0.1:8787", 200],
    ["[::1]:8787", 200],
    ["evil.example", 421],
    ["localhost.evil.example", 421],
    ["127.0.0.1.evil.example:8787", 421],
  ])("bound to this machine, it answers the name %s with %i", async (host, status) => {
    expect(await statusUnder(host, await serve())).toBe(status);
  });

  it("says in words that its port is taken", async () => {
    const port = Number(new URL(await serve()).port);
    const second = await webChannel({ port });
    opened.push(second);
    await expect(second.start(echo)).rejects.toThrow(`端口被占用：127.0.0.1:${port}`);
  });
});

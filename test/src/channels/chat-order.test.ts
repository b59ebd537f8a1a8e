import { describe, expect, it } from "vitest";
import { createChatOrder } from "../../../src/channels/chat-order.ts";

describe("the order within chats", () => {
  it("runs a chat's tasks one after the other, however long each takes", async () => {
    const order = createChatOrder();
    const ended: number[] = [];
    const slow = Promise.withResolvers<void>();
    const first = order.run("a", () => slow.promise.then(() => ended.push(1)));
    const second = order.run("a", async () => ended.push(2));
    slow.resolve();
    await Promise.all([first, second]);
    expect(ended).toEqual([1, 2]);
  });

  it("lets another chat pass", async () => {
    const order = createChatOrder();
    const held = Promise.withResolvers<void>();
    const first = order.run("a", () => held.promise);
    await expect(order.run("b", async () => "answered")).resolves.toBe("answered");
    held.resolve();
    await first;
  });

  it("goes on after a task that failed", async () => {
    const order = createChatOrder();
    const failed = order.run("a", () => Promise.reject(new Error("no")));
    const next = order.run("a", async () => "answered");
    await expect(failed).rejects.toThrow("no");
    await expect(next).resolves.toBe("answered");
  });

  it("counts what has not ended and is idle when nothing is left", async () => {
    const order = createChatOrder();
    const held = Promise.withResolvers<void>();
    void order.run("a", () => held.promise);
    void order.run("a", () => held.promise);
    expect(order.waiting("a")).toBe(2);
    held.resolve();
    await order.idle();
    expect(order.waiting("a")).toBe(0);
  });
});

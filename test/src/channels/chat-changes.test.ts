import { describe, expect, it } from "vitest";
import { createChatChanges } from "../../../src/channels/chat-changes.ts";

const MINUTE = 60_000;

function openChanges() {
  const told: string[] = [];
  const changes = createChatChanges({
    channel: "feishu",
    log: { info: () => undefined, error: () => undefined },
    onChatChange: async ({ chat, change }) => void told.push(`${chat} ${change}`),
  });
  return { changes, told };
}

describe("the news of chats", () => {
  it("tells once that a chat is lost, until it is heard of again", async () => {
    const { changes, told } = openChanges();
    changes.lost("a");
    changes.lost("a");
    changes.heard("a");
    changes.lost("a");
    await changes.idle();
    expect(told).toEqual(["a lost", "a returned", "a lost"]);
  });

  it("tells of a chat that speaks for the first time since the start: an earlier process may have lost it", async () => {
    const { changes, told } = openChanges();
    changes.heard("a");
    changes.heard("a");
    await changes.idle();
    expect(told).toEqual(["a heard"]);
  });

  it("does not take a chat for lost any more where something arrived", async () => {
    const { changes } = openChanges();
    changes.lost("a");
    changes.reached("a");
    expect(changes.isLost("a")).toBe(false);
  });

  it("does not believe that a chat is lost that was heard of later", async () => {
    const { changes, told } = openChanges();
    changes.returned("a", 6 * MINUTE);
    changes.lost("a", 5 * MINUTE);
    await changes.idle();
    expect([told, changes.isLost("a")]).toEqual([["a returned"], false]);
    changes.lost("a", 7 * MINUTE);
    expect(changes.isLost("a")).toBe(true);
  });
});

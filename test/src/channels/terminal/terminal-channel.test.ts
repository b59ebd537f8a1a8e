import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { compose, notice } from "../../../../handlers/compose.ts";
import type { Answering } from "../../../../src/channels/channel.ts";
import {
  createTerminalChannel,
  type TerminalChannel,
  type TerminalOptions,
} from "../../../../src/channels/terminal/terminal-channel.ts";
import { describeChannel } from "../channel-contract.ts";
import type { ChannelHarness } from "../channel-harness.ts";

describeChannel("terminal", openTerminalHarness, {
  chats: "one",
  sendsOnce: false,
  files: false,
  drawsCharts: false,
});

type Terminal = { channel: TerminalChannel; type(text: string): void; leave(): void; written: string[] };

/** A channel on streams in memory; `written` has one entry for each write, which is one for each answer. */
function openTerminal(given: Partial<TerminalOptions> = {}): Terminal {
  const input = new PassThrough();
  const output = new PassThrough();
  const written: string[] = [];
  output.on("data", (chunk: Buffer) => written.push(chunk.toString()));
  const look = () => ({ colours: false });
  const channel = createTerminalChannel({ input, output, interactive: false, look, now: Date.now, ...given });
  return { channel, type: (text) => input.write(text), leave: () => input.end(), written };
}

async function openTerminalHarness(): Promise<ChannelHarness> {
  const { channel, type, written } = openTerminal();
  return {
    channel,
    chat: () => ({ id: "terminal", kind: "private" }),
    say: async (_chat, text) => type(`${text}\n`),
    shown: async () => written.map((text) => text.trim()),
    files: async () => [],
    close: async () => {},
  };
}

describe("a terminal conversation", () => {
  const echo: Answering = async ({ text }) => notice(`答：${text}`);

  it("answers every line of a pipe in order, without prompts, and ends with it", async () => {
    const { channel, type, leave, written } = openTerminal();
    await channel.start(echo);
    type("一\n\n二\n三");
    leave();
    await channel.ended;
    expect(written.join("")).toBe("答：一\n\n答：二\n\n答：三\n\n");
  });

  it("ends with /exit and leaves what follows unasked", async () => {
    const { channel, type, written } = openTerminal();
    await channel.start(echo);
    type("一\n/exit\n二\n");
    await channel.ended;
    expect(written).toEqual(["答：一\n\n"]);
  });

  it("asks for the next question where somebody sits in front of it", async () => {
    const { channel, type, leave, written } = openTerminal({ interactive: true });
    await channel.start(echo);
    type("一\r");
    leave();
    await channel.ended;
    expect(written.join("").split("问> ")).toHaveLength(3);
  });

  it("names what buttons say, paints titles, and breaks lines, where the terminal can show it", async () => {
    const look = () => ({ colours: true, columns: 12 });
    const { channel, type, leave, written } = openTerminal({ look });
    await channel.start(async () =>
      compose({
        kind: "proposal",
        blocks: [{ kind: "title", text: "一件提案" }],
        buttons: [[{ label: "全文", text: "答复全文" }], [{ label: "更多", text: "更多" }]],
      }),
    );
    type("一\n");
    leave();
    await channel.ended;
    expect(written.join("")).toContain("\u001b[1m【一件提案】\u001b[0m");
    expect(written.join("")).toContain("可以接着问：\n答复全文｜更\n多");
  });

  it("ends when nobody reads its output any more", async () => {
    const output = new PassThrough();
    const { channel } = openTerminal({ output });
    await channel.start(echo);
    output.destroy(new Error("EPIPE"));
    await expect(channel.ended).resolves.toBeUndefined();
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Incoming } from "../../handlers/incoming.ts";
import { createAnswering } from "../../src/answering.ts";
import { chatAccess } from "../../src/chat-access.ts";
import { openLibrary, type StoreLibrary } from "../../src/library/store-library.ts";
import { openMemoryStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { proposalWith } from "../proposal-with.ts";

const FROM = { source: "0001.txt", at: 1 };
const open = proposalWith();
const secret = proposalWith({
  id: "示例市政协|3-1|0002",
  number: "0002",
  numbers: ["0002", "2"],
  title: "关于水库安保的提案",
  proposers: ["钱水岸"],
  bureaus: [{ name: "水务局", role: "lead" }],
  visibility: "private",
  text: "关于水库安保的提案\n此件不公开\n建议：加固闸门暗道。",
});

/** Ways in which a person may come upon a proposal. */
const WAYS = [
  "0002",
  "水库安保",
  "钱水岸",
  "水务局",
  "闸门暗道",
  "一共多少件",
  "还有哪些没答复",
  "2024年的提案",
];

describe("a private proposal", () => {
  let store: Store;
  let library: StoreLibrary;
  let withPrivate: StoreLibrary;
  beforeEach(async () => {
    store = await openMemoryStore();
    await store.importProposals([open, secret], FROM);
    library = await openLibrary(store);
    withPrivate = await openLibrary(store, { withPrivate: true });
  });
  afterEach(() => store.close());

  async function ask(chat: string, text: string): Promise<string> {
    const answering = createAnswering({
      store,
      services: { library },
      withPrivate,
      access: chatAccess({ groups: undefined, privateChats: [{ channel: "telegram", id: "staff" }] }),
      standingOf: () => ({ staff: true, admin: true }),
      timeZone: "Asia/Shanghai",
      report: (fault) => {
        throw fault;
      },
    });
    const incoming: Incoming = {
      ...{ channel: "telegram", eventId: `${chat} ${text}`, at: 1_800_000_000_000, text, addressed: true },
      ...{ chat: { id: chat, kind: "private" }, person: { id: "1" }, anew: true },
    };
    return JSON.stringify(await answering(incoming));
  }

  it.each(WAYS)("is not shown to a chat that is not listed, whatever is asked: %s", async (text) => {
    const answer = await ask("member", text);
    for (const word of ["水库安保", "钱水岸", "加固闸门"])
      expect(answer.replaceAll(text, "")).not.toContain(word);
  });

  it.each(["0002", "水库安保", "钱水岸", "水务局", "闸门暗道"])(
    "is shown to a listed chat: %s",
    async (text) => {
      expect(await ask("staff", text)).toContain("关于水库安保的提案");
    },
  );

  it("leaves the chats' library when it becomes private, and comes back when it is free", async () => {
    await store.importProposals([{ ...open, visibility: "private" }], FROM);
    await library.refresh();
    expect([library.index.card(open.id), await library.proposal(open.id)]).toEqual([undefined, undefined]);
    await store.importProposals([open], FROM);
    await library.refresh();
    expect(library.index.card(open.id)?.title).toBe(open.title);
  });

  it("is kept out of a large library, which opens with its cards alone", async () => {
    const large = await openLibrary(store, { whole: 1 });
    expect(large.index.size).toBe(1);
    await large.refresh();
    expect([large.index.size, large.index.pending]).toEqual([1, 0]);
  });
});

import { describe, expect, it } from "vitest";
import { MOST_FILE_BYTES } from "../../../../src/channels/file-bytes.ts";
import type { Differences } from "../scenario-driver.ts";
import { until } from "../until.ts";
import type { Talk } from "./talk.ts";

/** Documents that people send. */
export function describeDocuments(talk: Talk, has: Differences): void {
  const { ask, shown } = talk;

  describe("documents", () => {
    const bytes = Buffer.from("关于路灯的提案\n");
    const heardOne = () =>
      until(() => {
        expect(talk.driver.heard()).toHaveLength(1);
        return talk.driver.heard()[0];
      });

    it("come with their name and, when they are read, their bytes", async () => {
      await talk.driver.sendFile({ chat: "private", name: "提案.txt", bytes });
      const incoming = await heardOne();
      const [file, ...others] = incoming?.files ?? [];
      expect([file?.name, others.length, incoming?.text, incoming?.addressed]).toEqual([
        "提案.txt",
        0,
        "",
        true,
      ]);
      const read = await file?.read();
      expect(read?.ok && Buffer.from(read.bytes).equals(bytes)).toBe(true);
    });

    it.runIf(has.captions)("come with the words about them", async () => {
      await talk.driver.sendFile({ chat: "private", name: "提案.txt", bytes, caption: "导入" });
      expect(await heardOne()).toMatchObject({ text: "导入", files: [{ name: "提案.txt" }] });
    });

    it("that are too large are not read", async () => {
      await talk.driver.sendFile({
        chat: "private",
        name: "大.zip",
        bytes: new Uint8Array(MOST_FILE_BYTES + 1),
      });
      const incoming = await heardOne();
      expect(await incoming?.files?.[0]?.read()).toMatchObject({ ok: false, reason: "too-large" });
    });

    it("that the platform does not give are a value, and so is a lost connection", async () => {
      await talk.driver.sendFile({ chat: "private", name: "a.txt", bytes });
      const file = (await heardOne())?.files?.[0];
      talk.driver.expectTrouble("loses-file");
      expect(await file?.read()).toEqual({ ok: false, reason: "unavailable" });
      expect(await file?.read()).toMatchObject({ ok: true });
    });

    it("in a group are nobody's business", async () => {
      await talk.driver.sendFile({ chat: "group", name: "a.txt", bytes });
      await ask({ text: "20240070" });
      await shown(1);
      expect(talk.driver.heard().map(({ files }) => files)).toEqual([undefined]);
      expect(await talk.driver.shown("group")).toHaveLength(1);
    });
  });
}

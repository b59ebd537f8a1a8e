import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compose, paragraph } from "../../../handlers/compose.ts";
import { notification } from "./notification.ts";
import type { Differences, ScenarioDriver, TroubleWithFile } from "./scenario-driver.ts";

const TABLE = { kind: "document" as const, name: "提案办理.xlsx", bytes: new Uint8Array([1, 2, 3]) };
const WITH_TABLE = compose({ kind: "notice", blocks: [paragraph("表格在此")], attachments: [TABLE] });

/** What becomes of a document that the bot sends when the platform is in a bad mood, the same on every platform. */
export function describeFileScenarios(
  name: string,
  open: () => Promise<ScenarioDriver>,
  has: Pick<Differences, "resendsLost">,
): void {
  describe(`a document that the bot sends on ${name}`, () => {
    let driver: ScenarioDriver;

    beforeEach(async () => {
      driver = await open();
    });
    afterEach(() => driver.close());

    const sendIn = async (trouble?: TroubleWithFile) => {
      if (trouble) driver.expectTrouble(trouble);
      const result = await driver.send("private", WITH_TABLE, notification("k1"));
      const shown = await driver.shown("private");
      return { result, files: shown.flatMap(({ file }) => file ?? []), text: shown.at(-1)?.text ?? "" };
    };

    it("comes before the words about it, which carry the buttons", async () => {
      const { result, files, text } = await sendIn();
      expect(result.ok).toBe(true);
      expect(files).toEqual([TABLE.name]);
      expect(text).toBe("表格在此");
    });

    it("waits when the platform says so, and then comes once", async () => {
      expect((await sendIn("limits-sent-file")).files).toEqual([TABLE.name]);
    });

    it("comes once where the platform's answer was lost", async () => {
      const { result, files, text } = await sendIn("loses-sent-file");
      expect(result.ok).toBe(true);
      expect(files).toEqual([TABLE.name]);
      expect(text).toBe("表格在此");
    });

    it("is told of in words where the platform does not take it", async () => {
      const { result, files, text } = await sendIn("refuses-sent-file");
      expect(result.ok).toBe(true);
      expect(files).toEqual([]);
      expect(text).toContain("表格在此");
      expect(text).toContain(`附件没能发出来：${TABLE.name}`);
    });

    it.runIf(has.resendsLost)("is one message where the same is sent again under its key", async () => {
      await sendIn();
      expect((await sendIn()).files).toEqual([TABLE.name]);
    });
  });
}

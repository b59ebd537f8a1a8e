import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readText } from "../../../../index/reading/read-text.ts";
import { readBytes } from "../../../../src/sources/read-bytes.ts";
import { type Browser, noBrowser, openBrowser } from "../../channels/web/open-browser.ts";
import { EXAM_TEXTS, SAMPLE_TEXTS } from "./documents.ts";
import { recordsOf } from "./records.ts";
import { byLibreOffice, hasLibreOffice, webPage } from "./writers.ts";

const DOCUMENTS = EXAM_TEXTS.length > 0 ? EXAM_TEXTS : SAMPLE_TEXTS.filter((_, at) => at % 4 === 0);
/** Each takes LibreOffice seconds; `LIBREOFFICE_DOCUMENTS=6` is the long form. */
const BY_LIBREOFFICE = Number(process.env.LIBREOFFICE_DOCUMENTS ?? 2);

describe.skipIf(noBrowser !== undefined)(`a PDF that a browser prints ${noBrowser ?? ""}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(DOCUMENTS)("gives the records of its text: %s", async (name, text) => {
    const page = await browser.context.newPage();
    await page.setContent(
      webPage(text).replace(
        /<script>[\s\S]*?<\/script>|<nav>[\s\S]*?<\/nav>|<footer>[\s\S]*?<\/footer>/g,
        "",
      ),
    );
    const { proposals, problems } = await readBytes(await page.pdf({ format: "A4" }), "a.pdf");
    await page.close();
    expect(problems).toEqual([]);
    expect(recordsOf(proposals)).toEqual(recordsOf(readText(text, name).proposals));
  });
});

describe.skipIf(!hasLibreOffice)("a document that LibreOffice writes", () => {
  it.each(["doc", "docx", "pdf"])("gives the records of its text: %s", async (ending) => {
    for (const [name, text] of DOCUMENTS.slice(0, BY_LIBREOFFICE)) {
      const { proposals, problems } = await readBytes(await byLibreOffice(text, ending), `a.${ending}`);
      expect(problems).toEqual([]);
      expect(recordsOf(proposals), name).toEqual(recordsOf(readText(text, name).proposals));
    }
  });
});

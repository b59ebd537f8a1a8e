import { describe, expect, it } from "vitest";
import { readLinks } from "../../../../../src/sources/web/lists/read-links.ts";
import { linksIn } from "../../../../../src/sources/web/lists/read-listing.ts";
import { encoderFor } from "../../formats/encode.ts";

const LIST = "https://www.zx.gov.cn/tian/list/index.html";
const listed = (text: string, address = LIST) => linksIn(new TextEncoder().encode(text), address)?.listing;

const PORTAL = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>
<nav><a href="/about/history-of-the-committee.html">政协澜州市委员会历史沿革</a></nav>
<a href="/">首页</a> <a href="/tian/">提案工作</a> <a href="/tian/list/2024.html">2024</a> <a href="../">澜州政协提案委员会主页</a>
<ul><li><a href="../2022/15.html#top" title="关于破解既有住宅加装电梯难题的提案">关于破解既有住宅…</a> 2022-03-01</li>
<li><a href="/tian/2022/16.html">20220016</a></li><li><a href="/down/附件.docx">附件</a></li><li><a href="/pic/1.jpg">领导视察民生实事项目现场</a></li>
<li><a href="javascript:alert(1)">关于不让脚本运行的一件提案</a></li><li><a href="mailto:a@b.cn">来信请寄提案委员会办公室</a></li>
<li><a href="https://other.example/a.html">省政协关于征集提案线索的通知</a></li></ul>
<div><a href="index.html">1</a> <a href="index_1.html">下一页 &gt;</a></div></body></html>`;

describe("a list of documents on the web", () => {
  it("is a page's links that are as long as a title, bear a number or name a file; its menu is not", () => {
    expect(listed(PORTAL)).toEqual({
      documents: [
        "https://www.zx.gov.cn/tian/2022/15.html",
        "https://www.zx.gov.cn/tian/2022/16.html",
        "https://www.zx.gov.cn/down/%E9%99%84%E4%BB%B6.docx",
        "https://other.example/a.html",
      ],
      next: "https://www.zx.gov.cn/tian/list/index_1.html",
    });
  });

  it("is read in the encoding that it is in", () => {
    const page = `<html><head><meta charset="gb2312"></head><body><a href="1.html">关于加装电梯的几点建议</a><a href="2.html">下一页</a></body></html>`;
    expect(linksIn(encoderFor("gb18030")(page), LIST)?.listing).toEqual({
      documents: ["https://www.zx.gov.cn/tian/list/1.html"],
      next: "https://www.zx.gov.cn/tian/list/2.html",
    });
  });

  it("is a folder's page, without the way up and the orders of its columns", () => {
    const folder = `<html><head><title>Index of /files</title></head><body><h1>Index of /files</h1><pre>
<a href="?C=N;O=D">Name</a> <a href="?C=M;O=A">Last modified</a>
<a href="/">Parent Directory</a> <a href="1.docx">1.docx</a> <a href="old/">old/</a> <a href="table.csv">table.csv</a></pre></body></html>`;
    expect(listed(folder, "http://files.local/files/")?.documents).toEqual([
      "http://files.local/files/1.docx",
      "http://files.local/files/table.csv",
    ]);
  });

  it("is a feed's entries", () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><link>https://www.zx.gov.cn/</link>
<item><title>一</title><link>https://www.zx.gov.cn/1.html</link><enclosure url="/1.pdf" type="application/pdf"/></item>
<item><title>二</title><link><![CDATA[https://www.zx.gov.cn/2.html]]></link></item></channel></rss>`;
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://www.zx.gov.cn/feed"/><link rel="next" href="?page=2"/>
<entry><link rel="alternate" href="/1.html"/><link rel="edit" href="/edit/1"/></entry></feed>`;
    expect(listed(rss)?.documents.map((one) => new URL(one).pathname)).toEqual([
      "/1.html",
      "/1.pdf",
      "/2.html",
    ]);
    expect(listed(atom)).toEqual({ documents: ["https://www.zx.gov.cn/1.html"], next: `${LIST}?page=2` });
  });

  it("expands no entities of a feed", () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]>
<rss><channel><item><link>https://www.zx.gov.cn/&a;&x;</link></item></channel></rss>`;
    expect(listed(bomb)?.documents.join()).not.toMatch(/aaaaaaaaaa|root:/);
  });

  it("is no table, no Word file and no text", () => {
    expect(listed("提案号,案由\n1,关于路灯的提案")).toBeUndefined();
    expect(linksIn(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), LIST)).toBeUndefined();
  });

  it("is told from a letter's page by its links", () => {
    const letter = `<html><body><div><a href="/">首页</a> <a href="/tian/">提案工作</a></div><p>${"路灯已经更换。".repeat(30)}</p><a href="a.docx">附件</a></body></html>`;
    expect(linksIn(new TextEncoder().encode(PORTAL), LIST)?.isList).toBe(true);
    expect(linksIn(new TextEncoder().encode(letter), LIST)).toMatchObject({
      isList: false,
      files: ["https://www.zx.gov.cn/tian/list/a.docx"],
    });
  });

  it("is given up where it takes too long, as when a page is made to hold a parser up", async () => {
    const bytes = new TextEncoder().encode(`<html><body>${"<div>".repeat(200_000)}<a href="1.html">一</a>`);
    expect(await readLinks(500)({ bytes, address: LIST })).toBeUndefined();
  });
});

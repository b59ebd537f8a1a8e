import { describe, expect, it } from "vitest";
import { chartSvg } from "../../../src/picture/chart-svg.ts";
import { drawChart, drawSvg } from "../../../src/picture/draw-chart.ts";
import { HOSTILE_TEXTS } from "../channels/hostile-texts.ts";

const LONGEST = "澜州市人力资源和社会保障局社会保险基金管理中心（市工伤认定办公室）";

function chart(labels: string[]) {
  const values = labels.map((_, at) => labels.length - at);
  const series = ["已答复", "未答复（未逾期）", "逾期未答复"].map((name) => ({ name, values }));
  return { kind: "chart" as const, title: "各单位答复情况", labels, series };
}

/** Width and height of a PNG. */
function sizeOf(png: Uint8Array): [number, number] {
  const head = Buffer.from(png);
  expect(head.subarray(1, 4).toString()).toBe("PNG");
  return [head.readUInt32BE(16), head.readUInt32BE(20)];
}

async function drawn(character: string): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="4" y="32" font-size="30">${character}</text></svg>`;
  return Buffer.from(await drawSvg(svg, 40)).toString("base64");
}

describe("the picture of a chart", () => {
  it("has a row for each bureau", async () => {
    const [, few] = sizeOf(await drawChart(chart(["财政局", "住建局", "民政局"])));
    const [, many] = sizeOf(await drawChart(chart(Array.from({ length: 25 }, (_, at) => `第${at}局`))));
    expect((many - few) / 22).toBe(62);
  });

  it("stays as narrow as a phone needs it, however long a bureau's name is", async () => {
    const [width] = sizeOf(await drawChart(chart([LONGEST, "财政局"])));
    expect(width).toBeLessThan(1000);
    const { svg } = chartSvg(chart([LONGEST]));
    expect(svg).toContain("澜州市人力资源和社会保障");
    expect(svg).toContain("局社会保险基金管理中心…");
  });

  it("tells parts apart by filling and writes their figures", () => {
    const { svg } = chartSvg(chart(["财政局", "住建局"]));
    for (const fill of ["url(#hatched)", "url(#dotted)"]) expect(svg).toContain(`fill="${fill}"`);
    expect(svg).toContain("2 / 2 / 2");
  });

  it("draws each character as itself, with no font of the machine", async () => {
    const missing = await drawn("\uE000");
    const shapes = await Promise.all([..."澜州市滘塱镕堃街道办事处（）〔0Aa"].map(drawn));
    expect(shapes).not.toContain(missing);
    expect(shapes).not.toContain(await drawn(" "));
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(missing).not.toBe(await drawn(" "));
  });

  it.each([...HOSTILE_TEXTS, "\u0000\ud800坏\u0007"])(
    "is drawn whatever a bureau is called: %j",
    async (name) => {
      const [width, height] = sizeOf(await drawChart(chart([name])));
      expect(width * height).toBeGreaterThan(0);
    },
  );
});

import { fileURLToPath } from "node:url";
import type { Block } from "../../handlers/block.ts";
import { chartSvg } from "./chart-svg.ts";

/** Noto Sans CJK SC, cut down to GB 2312 and the 8105 characters of 通用规范汉字表; its licence is beside it. */
const FONT_FILE = fileURLToPath(new URL("./font/chart-font.otf", import.meta.url));
const FONT_NAME = "Noto Sans CJK SC";

/**
 * Draws SVG as PNG with the font that comes along: the machine needs none. Drawn beside the event loop. The renderer is
 * native code, loaded when it is first needed: where it cannot run, only pictures are missing.
 */
export async function drawSvg(svg: string, width: number): Promise<Uint8Array> {
  const { renderAsync } = await import("@resvg/resvg-js");
  const picture = await renderAsync(svg, {
    fitTo: { mode: "width", value: width },
    font: { loadSystemFonts: false, fontFiles: [FONT_FILE], defaultFontFamily: FONT_NAME },
  });
  return picture.asPng();
}

/** A chart as a PNG that a phone shows legibly. */
export function drawChart(chart: Extract<Block, { kind: "chart" }>): Promise<Uint8Array> {
  const { svg, width } = chartSvg(chart);
  return drawSvg(svg, width);
}

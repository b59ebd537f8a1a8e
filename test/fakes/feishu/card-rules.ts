import { z } from "zod";

/** Why the platform refuses a card: the text of its error 230099, with the sub-code that it names. */
export type CardRefusal = string;

const MOST_ELEMENTS = 200;
const MOST_TABLES = 5;

const PlainText = z.strictObject({ tag: z.literal("plain_text"), content: z.string() });
const Div = z.strictObject({
  tag: z.literal("div"),
  text: z.strictObject({
    tag: z.literal("plain_text"),
    content: z.string(),
    text_size: z.enum(["normal", "notation", "heading"]).optional(),
    text_color: z.string().optional(),
  }),
});
const Markdown = z.strictObject({
  tag: z.literal("markdown"),
  content: z.string(),
  text_size: z.string().optional(),
});
const Rule = z.strictObject({ tag: z.literal("hr") });
const Chart = z.strictObject({
  tag: z.literal("chart"),
  aspect_ratio: z.enum(["1:1", "2:1", "4:3", "16:9"]).optional(),
  chart_spec: z.looseObject({
    type: z.enum(["bar", "pie", "line"]),
    data: z.looseObject({ values: z.array(z.unknown()) }),
  }),
});
/** A length such as 80px within its bounds. */
function isPixels(length: string, least: number, most: number): boolean {
  const pixels = Number(/^(\d+)px$/.exec(length)?.[1] ?? Number.NaN);
  return pixels >= least && pixels <= most;
}

const Option = z.strictObject({ text: z.string(), color: z.string() });
const Table = z.strictObject({
  tag: z.literal("table"),
  page_size: z.int().min(1).max(10),
  row_height: z.enum(["low", "middle", "high", "auto"]).optional(),
  row_max_height: z
    .string()
    .refine((height) => isPixels(height, 32, 999))
    .optional(),
  header_style: z.looseObject({}).optional(),
  columns: z
    .array(
      z.strictObject({
        name: z.string(),
        display_name: z.string(),
        data_type: z.enum(["text", "options", "number"]),
        width: z
          .string()
          .refine((width) => width === "auto" || /^\d{1,3}%$/.test(width) || isPixels(width, 80, 600))
          .optional(),
        vertical_align: z.string().optional(),
      }),
    )
    .max(50),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.array(Option)]))),
});
const Callback = z.strictObject({ type: z.literal("callback"), value: z.record(z.string(), z.unknown()) });
const Button = z.strictObject({
  tag: z.literal("button"),
  text: z.strictObject({ tag: z.literal("plain_text"), content: z.string().max(100) }),
  type: z.string().optional(),
  name: z.string().optional(),
  form_action_type: z.enum(["submit", "reset"]).optional(),
  behaviors: z.array(Callback).optional(),
});
const Input = z.strictObject({
  tag: z.literal("input"),
  name: z.string().min(1),
  placeholder: PlainText.optional(),
  max_length: z.int().min(1).max(1000).optional(),
});
const Select = z.strictObject({
  tag: z.literal("select_static"),
  name: z.string().min(1),
  placeholder: PlainText.optional(),
  options: z.array(z.strictObject({ text: PlainText, value: z.string() })),
});
const Leaf = z.discriminatedUnion("tag", [Div, Markdown, Rule, Chart, Button]);
const Column = z.strictObject({ tag: z.literal("column"), width: z.string(), elements: z.array(Leaf) });
const Columns = z.strictObject({
  tag: z.literal("column_set"),
  flex_mode: z.enum(["none", "flow", "stretch", "bisect", "trisect"]).optional(),
  horizontal_spacing: z.string().optional(),
  columns: z.array(Column),
});
const Panel = z.strictObject({
  tag: z.literal("collapsible_panel"),
  expanded: z.boolean(),
  header: z.looseObject({ title: PlainText }),
  border: z.looseObject({}).optional(),
  elements: z.array(Leaf),
});
const Form = z.strictObject({
  tag: z.literal("form"),
  name: z.string().min(1),
  elements: z.array(z.discriminatedUnion("tag", [Div, Input, Select, Button])),
});
const Card = z.strictObject({
  schema: z.literal("2.0"),
  config: z.strictObject({
    update_multi: z.literal(true),
    width_mode: z.enum(["default", "compact", "fill"]).optional(),
    summary: z.strictObject({ content: z.string() }).optional(),
  }),
  header: z
    .strictObject({
      title: PlainText,
      subtitle: PlainText.optional(),
      template: z.string().optional(),
      text_tag_list: z
        .array(z.strictObject({ tag: z.literal("text_tag"), text: PlainText, color: z.string() }))
        .max(3)
        .optional(),
    })
    .optional(),
  body: z.strictObject({
    elements: z.array(
      z.discriminatedUnion("tag", [Div, Markdown, Rule, Chart, Button, Table, Columns, Panel, Form]),
    ),
  }),
});

/** Checks a card as far as the documents say: structure, unknown properties, tags of version 1, limits. */
export function refuseCard(content: string): CardRefusal | undefined {
  const tags = tagsOf(parse(content));
  if (tags.some((tag) => tag === "action" || tag === "note")) return "ErrCode: 200861; unsupported tag";
  if (tags.length > MOST_ELEMENTS) return "ErrCode: 11310; element exceeds the limit";
  if (tags.filter((tag) => tag === "table").length > MOST_TABLES)
    return "ErrCode: 11310; table exceeds the limit";
  const read = Card.safeParse(parse(content));
  return read.success ? undefined : `ErrCode: 200621; ${z.prettifyError(read.error)}`;
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** The tags of all components; every object with a tag is counted, so that the count is never too low. */
export function tagsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(tagsOf);
  if (typeof node !== "object" || node === null) return [];
  const own = "tag" in node && typeof node.tag === "string" ? [node.tag] : [];
  return [...own, ...Object.values(node).flatMap(tagsOf)];
}

import { readFileSync } from "node:fs";
import { z } from "zod";
import type { WorkCalendar } from "../../index/day.ts";
import type { DeadlineRules, Period } from "../../index/handling/deadline.ts";
import { type DeadlineBook, USUAL_BOOK } from "../../index/handling/deadline-book.ts";
import { publicHolidays } from "./public-holidays.ts";

/** The file of deadlines cannot be used; the message is for the operator: where, expected, got. */
export class DeadlineFileError extends Error {
  override readonly name = "DeadlineFileError";
}

const COUNT = "1到999的整数";
const count = z.int({ error: COUNT }).min(1, { error: COUNT }).max(999, { error: COUNT });

const PERIOD = '{"月": 3} 或 {"工作日": 30}';
const WrittenPeriod = z.union([z.strictObject({ 月: count }), z.strictObject({ 工作日: count })], {
  error: PERIOD,
});

const RULES = {
  主办: WrittenPeriod.optional(),
  延期: WrittenPeriod.optional(),
  会办: WrittenPeriod.optional(),
};
const KEYS = "只含“默认”“另有规定”“快到期天数”“放假”“上班”的对象";
const RULE_KEYS = "只含“主办”“会办”“延期”（“另有规定”里还有“政协”“届”“次”）的对象";

const days = z.array(z.iso.date({ error: "日期，如 2026-10-01" }), { error: "日期的列表" }).default([]);

const WrittenDeadlines = z.strictObject(
  {
    默认: z.strictObject(RULES, { error: RULE_KEYS }).default({}),
    另有规定: z
      .array(
        z.strictObject(
          {
            政协: z.string({ error: "政协名称" }).min(1, { error: "政协名称" }).optional(),
            届: count.optional(),
            次: count.optional(),
            ...RULES,
          },
          { error: RULE_KEYS },
        ),
        { error: "规定的列表" },
      )
      .default([]),
    快到期天数: count.default(USUAL_BOOK.soonDays),
    放假: days,
    上班: days,
  },
  { error: KEYS },
);
type WrittenDeadlines = z.infer<typeof WrittenDeadlines>;
type WrittenRules = WrittenDeadlines["默认"];

/** The deadlines in a file; the usual ones, with the public holidays, where there is no such file. */
export function readDeadlines(path: string): DeadlineBook {
  const text = textOf(path);
  if (text === undefined) return { ...USUAL_BOOK, calendar: publicHolidays() };
  const parsed = WrittenDeadlines.safeParse(jsonOf(text, path));
  if (!parsed.success) throw new DeadlineFileError(problemText(path, parsed.error, text));
  return bookOf(parsed.data);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new DeadlineFileError(`读不了答复期限文件 ${path}`, { cause });
  }
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DeadlineFileError(`答复期限文件 ${path} 不是 JSON：${(cause as Error).message}`, { cause });
  }
}

function problemText(path: string, error: z.ZodError, text: string): string {
  const whole: unknown = JSON.parse(text);
  const lines = error.issues.map((issue) => {
    const place = issue.path.length > 0 ? issue.path.join(" → ") : "整个文件";
    return `  ${place}：应为${issue.message}，实际${shown(valueAt(whole, issue.path))}`;
  });
  return [`答复期限文件 ${path} 有误，请改正后再试：`, ...lines].join("\n");
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null)?.[key], value);
}

function shown(value: unknown): string {
  const text = value === undefined ? "没有" : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function bookOf(written: WrittenDeadlines): DeadlineBook {
  const usual = rulesOf(written.默认, USUAL_BOOK.usual);
  return {
    usual,
    special: written.另有规定.map(({ 政协: committee, 届: term, 次: meeting, ...rules }) => ({
      ...(committee === undefined ? {} : { committee }),
      ...(term === undefined ? {} : { term }),
      ...(meeting === undefined ? {} : { meeting }),
      rules: rulesOf(rules, usual),
    })),
    calendar: calendarWith(written),
    soonDays: written.快到期天数,
  };
}

/** What the file says of a day goes before what the State Council said. */
function calendarWith({ 放假, 上班 }: WrittenDeadlines): WorkCalendar {
  const known = publicHolidays();
  return {
    holidays: new Set([...known.holidays, ...放假].filter((day) => !上班.includes(day))),
    workingWeekends: new Set([...known.workingWeekends, ...上班].filter((day) => !放假.includes(day))),
  };
}

function rulesOf({ 主办, 延期, 会办 }: WrittenRules, otherwise: DeadlineRules): DeadlineRules {
  return {
    lead: 主办 ? periodOf(主办) : otherwise.lead,
    extension: 延期 ? periodOf(延期) : otherwise.extension,
    assisting: 会办 ? periodOf(会办) : otherwise.assisting,
  };
}

function periodOf(written: z.infer<typeof WrittenPeriod>): Period {
  return "月" in written ? { months: written.月 } : { workingDays: written.工作日 };
}

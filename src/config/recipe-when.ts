import type { Weekday } from "../contracts/schedule.ts";

/** When a recipe is posted unless a subscription says otherwise. `workdays` depend on the zone. */
export interface RecipeWhen {
  readonly days: "daily" | "workdays" | readonly Weekday[];
  /** `HH:MM`, sorted. */
  readonly times: readonly string[];
}

const NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const DAY = `(?:${NAMES.join("|")})`;
const TIME = "(?:[01]?\\d|2[0-3]):[0-5]\\d";

/**
 * `daily 08:00`, `weekdays 07:30`, `fri 18:00`, `mon, thu 09:00, 17:00`: the pattern stands in the schema, for editors.
 */
export const WHEN_PATTERN = new RegExp(
  `^(?:daily|weekdays|${DAY}(?:\\s*,\\s*${DAY})*)\\s+${TIME}(?:\\s*,\\s*${TIME})*$`,
);

function readOne(text: string): RecipeWhen {
  const [, days = "", times = ""] = /^(\D+?)\s+(\d.*)$/.exec(text) ?? [];
  const named = days.split(/\s*,\s*/).map((name) => (NAMES.indexOf(name as (typeof NAMES)[number]) + 1) as Weekday);
  return {
    days: days === "daily" ? "daily" : days === "weekdays" ? "workdays" : [...new Set(named)].sort((a, b) => a - b),
    times: sorted(times.split(/\s*,\s*/).map((time) => time.padStart(5, "0"))),
  };
}

const sorted = (times: readonly string[]): readonly string[] => [...new Set(times)].sort();
const sameDays = (a: RecipeWhen, b: RecipeWhen): boolean => String(a.days) === String(b.days);
const sameTimes = (a: RecipeWhen, b: RecipeWhen): boolean => String(a.times) === String(b.times);

/** Days that are listed, for joining them with others. */
const listedDays = ({ days }: RecipeWhen): readonly Weekday[] | null => (typeof days === "string" ? null : days);

/**
 * One plan from texts that match `WHEN_PATTERN`: several may add times of the same days, or days of the same times.
 * Null where they are really two plans.
 */
export function readWhen(texts: readonly string[]): RecipeWhen | null {
  return texts.map(readOne).reduce<RecipeWhen | null>(
    (one, other) => {
      if (one === null) return null;
      if (sameDays(one, other)) return { days: one.days, times: sorted([...one.times, ...other.times]) };
      const [a, b] = [listedDays(one), listedDays(other)];
      if (!sameTimes(one, other) || a === null || b === null) return null;
      return { days: [...new Set([...a, ...b])].sort((x, y) => x - y), times: one.times };
    },
    readOne(texts[0] ?? ""),
  );
}

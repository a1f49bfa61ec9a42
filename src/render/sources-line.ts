import type { Lang } from "../contracts/article.ts";
import type { DigestSource, StoryDigest } from "../contracts/digest.ts";
import type { Block, Span } from "../contracts/document.ts";
import { formatPublished } from "../i18n/dates.ts";
import { comma, listed } from "../i18n/lists.ts";
import type { MonthNames } from "../i18n/months.ts";
import { text } from "../i18n/text.ts";
import { scriptLang } from "../language/other-lang.ts";
import type { Show } from "./shown.ts";
import { block, cites, linkTo, plain } from "./spans.ts";

/** The language of lines that stand once for both: that of most outlets' names. */
export function sourcesLang(story: StoryDigest, show: Show): Lang {
  if (show !== "both") return show;
  const names = story.sources.map((s) => s.outlet ?? s.title ?? "").filter(Boolean);
  const arabic = names.filter((name) => scriptLang(name) === "ar").length;
  return arabic * 2 >= names.length ? "ar" : "en";
}

/** Outlets that printed copies of a story's texts, each once. */
export const copyOutlets = (story: StoryDigest): readonly string[] => [
  ...new Set(story.copies.flatMap((c) => c.outlet ?? [])),
];

/**
 * Sources by their date as shown, each date once, the earliest first and unknown ones last; those of a date by number.
 */
function byDate(
  shown: readonly DigestSource[],
  dateOf: (source: DigestSource) => string,
): ReadonlyMap<string, DigestSource[]> {
  const dates = new Map<string, DigestSource[]>();
  for (const source of shown) {
    const date = dateOf(source);
    dates.set(date, [...(dates.get(date) ?? []), source]);
  }
  const earliest = (sources: readonly DigestSource[]): string =>
    sources.map(({ published }) => published.date ?? "~").reduce((a, b) => (a < b ? a : b));
  const ranked = [...dates].map(([date, sources]) => ({ date, sources, from: earliest(sources) }));
  ranked.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return new Map(ranked.map(({ date, sources }) => [date, sources]));
}

/** How a line of sources is to look. */
export interface SourcesLook {
  readonly timeZone: string;
  readonly months?: MonthNames | undefined;
  /** Numbers of the sources shown, where room is short; the others are only counted, as are the outlets of copies. */
  readonly only?: ReadonlySet<number>;
}

/** What stands behind the outlets: who printed copies, or how many outlets are not named. */
function tailOf(story: StoryDigest, lang: Lang, only: ReadonlySet<number> | undefined): readonly Span[] {
  const copies = copyOutlets(story);
  if (only === undefined)
    return copies.length > 0 ? [plain(` (${text(lang, "digest.copies")} ${listed(copies, lang)})`)] : [];
  const unnamed = story.sources.filter(({ n }) => !only.has(n)).length + copies.length;
  return unnamed > 0 ? [plain(` ${text(lang, "digest.sources.more", { n: unnamed })}`)] : [];
}

/**
 * One line of outlets with dates, each date once: `12 March: [1] Courier, [2] Gazette · 13 March: [3] Monitor`; copies
 * of the same text stand behind it.
 */
export function sourcesBlock(story: StoryDigest, lang: Lang, { timeZone, months, only }: SourcesLook): Block {
  const shown = story.sources.filter(({ n }) => only?.has(n) ?? true);
  const dates = byDate(shown, ({ published }) => formatPublished(published, lang, timeZone, months));
  const spans = [...dates].flatMap(([date, sources], group): Span[] => [
    plain(`${group > 0 ? " · " : ""}${date}: `),
    ...sources.flatMap((s, i): Span[] => [
      ...(i > 0 ? [plain(`${comma(lang)} `)] : []),
      ...cites([s.n]),
      plain(" "),
      linkTo(s.outlet ?? text(lang, "outlet.unknown"), s.url),
    ]),
  ]);
  return block("sources", lang, [...spans, ...tailOf(story, lang, only)]);
}

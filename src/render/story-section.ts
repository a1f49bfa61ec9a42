import type { Lang } from "../contracts/article.ts";
import type { DigestQuote, StoryDigest } from "../contracts/digest.ts";
import type { Block, Section, Span } from "../contracts/document.ts";
import { formatDate } from "../i18n/dates.ts";
import { comma } from "../i18n/lists.ts";
import { text } from "../i18n/text.ts";
import { scriptLang } from "../language/other-lang.ts";
import { countWords } from "../language/tokens.ts";
import { doubtMark, headlineDoubts } from "./doubts.ts";
import { type DocumentOptions, type Show, shownLanguages } from "./shown.ts";
import { sourcesBlock, sourcesLang } from "./sources-line.ts";
import { asSentence, block, cites, plain, ROUGH_SIGN, shownLang, strong } from "./spans.ts";

function headlineBlock(story: StoryDigest, n: number, lang: Lang): Block {
  const sign = story.headlineRough[lang] ? ROUGH_SIGN : "";
  return block("headline", shownLang(lang, story.headlineOrigin[lang]), [
    strong(`${n}. ${sign}${story.headline[lang]}${doubtMark(headlineDoubts(story, lang))}`),
  ]);
}

/**
 * Where both halves are shown, words that only one language has stand there alone: the other half would repeat them.
 */
function sentenceBlocks(story: StoryDigest, lang: Lang, show: Show, most: number): Block[] {
  const said = story.summary[lang].slice(0, most).filter(({ origin }) => show !== "both" || origin !== "untranslated");
  return said.map((s) => {
    const shown = s.origin === "facts" ? s.text : asSentence(s.text);
    return block("sentence", shownLang(lang, s.origin), [
      plain(`${s.rough ? ROUGH_SIGN : ""}${shown}${doubtMark(s.doubts)} `),
      ...cites(s.cites),
    ]);
  });
}

/** Most words of a quotation that a digest shows; the story's own view has all. */
const QUOTE_WORDS = 30;
const MARKS: Readonly<Record<Lang, readonly [string, string]>> = { ar: ["«", "»"], en: ["“", "”"] };

/** One quotation with its speaker; nothing in a language that it could not be rendered in. */
export function quoteBlock(quote: DigestQuote, lang: Lang): Block[] {
  const shown = quote.text[lang];
  if (shown === null) return [];
  const speaker = quote.speaker[lang] ?? quote.speaker.ar ?? quote.speaker.en;
  const [open, close] = MARKS[lang];
  const sign = quote.rough && quote.lang !== lang ? ROUGH_SIGN : "";
  return [
    block("quote", lang, [
      plain(`${sign}${speaker ? `${speaker}: ` : ""}${open}${shown}${close} `),
      ...cites([quote.source]),
    ]),
  ];
}

/** One exact quotation of a known speaker, where no sentence holds one already. */
function digestQuote(story: StoryDigest): DigestQuote | null {
  if (story.evidence.some((e) => /[«“"]/.test(e.text))) return null;
  const short = (q: DigestQuote) => countWords(q.text[q.lang] ?? "") <= QUOTE_WORDS;
  return story.quotes.find((q) => short(q) && (q.speaker.ar ?? q.speaker.en) !== null) ?? null;
}

/**
 * A figure as printed where it is in the language shown, else its digits alone: `١٥٠٠ شخص` is 1500 in an English text.
 */
export function figureIn(value: string, lang: Lang): string {
  if (scriptLang(value) === lang) return value;
  const digits = /[\d٠-٩]+(?:[.,٫٬][\d٠-٩]+)*/.exec(value)?.[0];
  if (digits === undefined) return value;
  const western = digits.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return western.replaceAll("٫", ".").replaceAll("٬", ",");
}

/** Where outlets give different numbers: `35 killed [1], 40 killed [2]`. */
function differenceBlocks(story: StoryDigest, lang: Lang): Block[] {
  return story.differences.map((d) => {
    const what = d.what[lang] ?? d.what.ar ?? d.what.en ?? "";
    const values = d.values.flatMap((v, i): Span[] => [
      plain(`${i > 0 ? `${comma(lang)} ` : ""}${figureIn(v.value, lang)} `),
      ...cites([v.source]),
    ]);
    return block("fact", lang, [plain(`${text(lang, "digest.differs")} (${what}): `), ...values]);
  });
}

/** That the chat has had the story before, and the counts that have changed since. */
function updateBlocks({ update }: StoryDigest, lang: Lang, { timeZone, months }: DocumentOptions): Block[] {
  if (!update) return [];
  const since = text(lang, "digest.update", { date: formatDate(update.since, lang, timeZone, months) });
  const changes = update.changes.map(({ what, before, now, source }) => {
    const values = {
      what: what[lang] ?? what.ar ?? what.en ?? "",
      now: figureIn(now, lang),
      before: figureIn(before, lang),
    };
    return block("fact", lang, [plain(`${text(lang, "digest.update.change", values)} `), ...cites([source])]);
  });
  return [block("fact", lang, [strong(since)]), ...changes];
}

/** How much of a story is shown. */
interface Detail {
  /** Outlets that nothing shown cites are counted instead of named. */
  readonly everySource: boolean;
  readonly quote: boolean;
  /** Most statements, from the first on: a later one may lean on an earlier one, never the other way round. */
  readonly statements: number;
}

/**
 * What a story gives up where room is short, one thing after the other: first what a press on its buttons shows anyway,
 * then its statements from the last one on. The first one always stays.
 */
const SHORTER: readonly Detail[] = [
  { everySource: false, quote: true, statements: Number.POSITIVE_INFINITY },
  ...[Number.POSITIVE_INFINITY, 5, 4, 3, 2, 1].map((statements) => ({ everySource: false, quote: false, statements })),
];

const citedIn = (blocks: readonly Block[]): ReadonlySet<number> =>
  new Set(blocks.flatMap(({ spans }) => spans.flatMap((span) => (span.kind === "cite" ? [span.n] : []))));

function storyBlocks(story: StoryDigest, n: number, options: DocumentOptions, detail: Detail): readonly Block[] {
  const { show, timeZone, months } = options;
  const quote = detail.quote ? digestQuote(story) : null;
  const halves = shownLanguages(show).flatMap((lang) => [
    headlineBlock(story, n, lang),
    ...updateBlocks(story, lang, options),
    ...sentenceBlocks(story, lang, show, detail.statements),
    ...(quote ? quoteBlock(quote, lang) : []),
    ...differenceBlocks(story, lang),
  ]);
  const only = detail.everySource ? {} : { only: citedIn(halves) };
  return [...halves, sourcesBlock(story, sourcesLang(story, show), { timeZone, months, ...only })];
}

const WHOLE: Detail = { everySource: true, quote: true, statements: Number.POSITIVE_INFINITY };

/**
 * Story `n` (1-based) as one section: each language in full, then its sources once; with its shorter forms.
 * @param quote false where all quotations follow anyway
 */
export function storySection(story: StoryDigest, n: number, options: DocumentOptions, quote = true): Section {
  const told = (detail: Detail) => storyBlocks(story, n, options, { ...detail, quote: quote && detail.quote });
  return { story: n, blocks: told(WHOLE), shorter: SHORTER.map(told) };
}

import type { Lang } from "../contracts/article.ts";
import type { Digest, DigestQuote, DigestSource, StoryDigest } from "../contracts/digest.ts";
import type { Block, Button, MessageDoc, Section, Span } from "../contracts/document.ts";
import { formatDate, formatPublished } from "../i18n/dates.ts";
import type { MessageKey } from "../i18n/en.ts";
import { comma, listed } from "../i18n/lists.ts";
import type { MonthNames } from "../i18n/months.ts";
import { text } from "../i18n/text.ts";
import { scriptLang } from "../language/other-lang.ts";
import { countWords } from "../language/tokens.ts";
import { digestPeriod } from "./digest-period.ts";
import { doubtMark, headlineDoubts } from "./doubts.ts";
import { asSentence, block, cites, linkTo, plain, ROUGH_SIGN, shownLang, strong } from "./spans.ts";

/** Which languages a message shows. */
export type Show = Lang | "both";

/** How a digest is shown. */
export interface DocumentOptions {
  readonly show: Show;
  /** IANA name: times are shown as days of that zone. */
  readonly timeZone: string;
  /** Names of months in Arabic; those usual in the zone where absent. */
  readonly months?: MonthNames;
  /** Language of the buttons; absent, they speak every language shown. */
  readonly lang?: Lang;
  /** Number of the first story shown; 1 where absent. */
  readonly first?: number;
}

/** The languages shown, Arabic first. */
export const shownLanguages = (show: Show): readonly Lang[] => (show === "both" ? ["ar", "en"] : [show]);

/** How much the digest is made from; nothing where there is no story, as the text says so. */
export function countsOf({ counts }: Digest, lang: Lang): readonly string[] {
  const { stories, outlets, articles, duplicates } = counts;
  if (stories === 0) return [];
  const copies = duplicates > 0 ? [text(lang, "digest.duplicates", { n: duplicates })] : [];
  return [text(lang, "digest.counts", { stories, outlets, articles }), ...copies];
}

function head(digest: Digest, { show, timeZone, months }: DocumentOptions): Section {
  const blocks = shownLanguages(show).flatMap((lang): Block[] => {
    const made = formatDate(digest.generatedAt, lang, timeZone, months);
    const period = digestPeriod(digest, lang, timeZone, months);
    return [
      block("title", lang, [strong(digest.title[lang])]),
      block("meta", lang, [plain([made, ...(period ? [period] : []), ...countsOf(digest, lang)].join(" · "))]),
    ];
  });
  return { story: null, blocks };
}

function headlineBlock(story: StoryDigest, n: number, lang: Lang): Block {
  const sign = story.headlineRough[lang] ? ROUGH_SIGN : "";
  return block("headline", shownLang(lang, story.headlineOrigin[lang]), [
    strong(`${n}. ${sign}${story.headline[lang]}${doubtMark(headlineDoubts(story, lang))}`),
  ]);
}

/** Where both halves are shown, words that only one language has stand there alone: the other half would repeat them. */
function sentenceBlocks(story: StoryDigest, lang: Lang, show: Show): Block[] {
  const said = story.summary[lang].filter(({ origin }) => show !== "both" || origin !== "untranslated");
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

/** A figure as printed where it is in the language shown, else its digits alone: `١٥٠٠ شخص` is 1500 in an English text. */
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

/** Outlets that printed copies of a story's texts, each once. */
export const copyOutlets = (story: StoryDigest): readonly string[] => [
  ...new Set(story.copies.flatMap((c) => c.outlet ?? [])),
];

/** Sources by their date as shown, each date once, the earliest first and unknown ones last; those of a date by number. */
function byDate(story: StoryDigest, dateOf: (source: DigestSource) => string): ReadonlyMap<string, DigestSource[]> {
  const dates = new Map<string, DigestSource[]>();
  for (const source of story.sources) {
    const date = dateOf(source);
    dates.set(date, [...(dates.get(date) ?? []), source]);
  }
  const earliest = (sources: readonly DigestSource[]): string =>
    sources.map(({ published }) => published.date ?? "~").reduce((a, b) => (a < b ? a : b));
  const ranked = [...dates].map(([date, sources]) => ({ date, sources, from: earliest(sources) }));
  ranked.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return new Map(ranked.map(({ date, sources }) => [date, sources]));
}

/**
 * One line of outlets with dates, each date once: `12 March: [1] Courier, [2] Gazette · 13 March: [3] Monitor`; copies of the
 * same text stand behind it.
 */
export function sourcesBlock(story: StoryDigest, lang: Lang, timeZone: string, months?: MonthNames): Block {
  const dates = byDate(story, ({ published }) => formatPublished(published, lang, timeZone, months));
  const spans = [...dates].flatMap(([date, sources], group): Span[] => [
    plain(`${group > 0 ? " · " : ""}${date}: `),
    ...sources.flatMap((s, i): Span[] => [
      ...(i > 0 ? [plain(`${comma(lang)} `)] : []),
      ...cites([s.n]),
      plain(" "),
      linkTo(s.outlet ?? text(lang, "outlet.unknown"), s.url),
    ]),
  ]);
  const copies = copyOutlets(story);
  const tail = copies.length > 0 ? [plain(` (${text(lang, "digest.copies")} ${listed(copies, lang)})`)] : [];
  return block("sources", lang, [...spans, ...tail]);
}

/** The language of lines that stand once for both: that of most outlets' names. */
function sourcesLang(story: StoryDigest, show: Show): Lang {
  if (show !== "both") return show;
  const names = story.sources.map((s) => s.outlet ?? s.title ?? "").filter(Boolean);
  const arabic = names.filter((name) => scriptLang(name) === "ar").length;
  return arabic * 2 >= names.length ? "ar" : "en";
}

/** Story `n` (1-based) as one section: each language in full, then its sources once. */
export function storySection(story: StoryDigest, n: number, options: DocumentOptions): Section {
  const { show, timeZone, months } = options;
  const quote = digestQuote(story);
  const halves = shownLanguages(show).flatMap((lang) => [
    headlineBlock(story, n, lang),
    ...updateBlocks(story, lang, options),
    ...sentenceBlocks(story, lang, show),
    ...(quote ? quoteBlock(quote, lang) : []),
    ...differenceBlocks(story, lang),
  ]);
  return { story: n, blocks: [...halves, sourcesBlock(story, sourcesLang(story, show), timeZone, months)] };
}

/** Notes at the end: what was left out, what a sign means, how to get a missing half. */
export function noteTexts(digest: Digest, lang: Lang): readonly string[] {
  const shown = digest.stories.flatMap((s) => s.summary[lang]);
  const rough = shown.some((s) => s.rough) || digest.stories.some((s) => s.headlineRough[lang]);
  const doubted = shown.some((s) => s.doubts) || digest.stories.some((s) => headlineDoubts(s, lang));
  const written = shown.some((s) => s.origin === "llm") || digest.stories.some((s) => s.headlineOrigin[lang] === "llm");
  const factsOnly = lang === "en" && shown.some((s) => s.origin === "facts");
  const bare = lang === "ar" && shown.some((s) => s.origin === "facts" || s.origin === "untranslated");
  return [
    ...(digest.omitted.stories > 0 ? [text(lang, "digest.omitted", { n: digest.omitted.stories })] : []),
    ...(rough ? [text(lang, "digest.rough")] : []),
    ...(doubted ? [text(lang, "digest.doubt")] : []),
    ...(written ? [text(lang, "digest.written")] : []),
    ...(factsOnly ? [text(lang, "digest.facts-only")] : []),
    ...(bare ? [text(lang, "digest.no-model")] : []),
  ];
}

function notes(digest: Digest, show: Show): Section {
  const blocks = shownLanguages(show).flatMap((lang) =>
    noteTexts(digest, lang).map((note) => block("note", lang, [plain(note)])),
  );
  return { story: null, blocks };
}

/**
 * The action of a button about one story; with a digest in one language it carries that language along, so that an English
 * reader of a post in both goes on in English. `name:2-en@0f3a…`
 */
export const storyAction = (name: string, n: number, show: Show, digest: string): string =>
  `${name}:${n}${show === "both" ? "" : `-${show}`}@${digest}`;

/** A button's text in the language asked for, or in all that are shown: a post is for readers of either. */
function label(key: MessageKey, { show, lang }: DocumentOptions): string {
  return [...new Set((lang ? [lang] : shownLanguages(show)).map((l) => text(l, key)))].join(" · ");
}

const LANGUAGE_LABELS: Readonly<Record<Show, string>> = { ar: "العربية", en: "English", both: "العربية / English" };

/** A button a story, the other languages, what stands behind the stories. The actions name the digest. */
function buttons(digest: Digest, options: DocumentOptions): readonly (readonly Button[])[] {
  const { show, first = 1 } = options;
  const { id } = digest;
  if (digest.stories.length < first) return [];
  const stories = digest.stories
    .map((_, i): Button => ({ label: String(i + 1), action: storyAction("story", i + 1, show, id) }))
    .slice(first - 1);
  const languages = (["ar", "en", "both"] as const)
    .filter((other) => other !== show)
    .map((other): Button => ({ label: LANGUAGE_LABELS[other], action: `show:${other}@${id}` }));
  const language = show === "both" ? "" : `:${show}`;
  const about = (["sources", "evidence", "report"] as const).map((name): Button => {
    return { label: label(`button.${name}`, options), action: `${name}${language}@${id}` };
  });
  const last = digest.stories.length + 1;
  const more: Button = {
    label: label("button.more", options),
    action: storyAction("more", last, show, id),
  };
  const back: Button = { label: label("button.back", options), action: `show:${show}@${id}` };
  return [stories, ...(digest.omitted.stories > 0 ? [[more]] : []), languages, about, ...(first > 1 ? [[back]] : [])];
}

/** That there is nothing, and how far the archive reaches. */
export function emptyText(digest: Digest, lang: Lang, timeZone: string): string {
  const { from, to } = digest.archive;
  if (from === null || to === null) return text(lang, "digest.empty");
  const reach = { from: formatDate(from, lang, timeZone), to: formatDate(to, lang, timeZone) };
  return `${text(lang, "digest.empty")} ${text(lang, "digest.empty.hint", reach)}`;
}

/** Language of the interface around a digest: where it shows both and nobody asked for one, Arabic stands first. */
const frameLang = ({ show, lang }: DocumentOptions): Lang => lang ?? (show === "both" ? "ar" : show);

/** Digest → neutral document, from story `first` on. Pure. */
export function toDocument(digest: Digest, options: DocumentOptions): MessageDoc {
  const { show, timeZone, first = 1 } = options;
  const empty = shownLanguages(show).map((lang) => block("text", lang, [plain(emptyText(digest, lang, timeZone))]));
  const body = digest.stories.map((story, i) => storySection(story, i + 1, options)).slice(first - 1);
  const sections = [
    ...(first === 1 ? [head(digest, options)] : []),
    ...(body.length > 0 ? body : [{ story: null, blocks: empty }]),
    notes(digest, show),
  ];
  return {
    sections: sections.filter((s) => s.blocks.length > 0),
    buttons: buttons(digest, options),
    digest: { id: digest.id, lang: frameLang(options), omitted: digest.omitted.stories },
  };
}

/** One story of a digest as a message of its own, for passing it on. */
export function storyDocument(digest: Digest, n: number, options: DocumentOptions): MessageDoc {
  const story = digest.stories[n - 1];
  const views = (["sources", "evidence"] as const).map((name): Button => {
    return { label: label(`button.${name}`, options), action: storyAction(name, n, options.show, digest.id) };
  });
  return { sections: story ? [storySection(story, n, options)] : [], buttons: [views] };
}

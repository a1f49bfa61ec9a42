import type { Lang } from "../contracts/article.ts";
import type { Digest, DigestQuote, StoryDigest } from "../contracts/digest.ts";
import type { Block, Button, MessageDoc, Section, Span } from "../contracts/document.ts";
import { formatDate, formatPublished } from "../i18n/dates.ts";
import { comma, listed } from "../i18n/lists.ts";
import { text } from "../i18n/text.ts";
import { scriptLang } from "../language/other-lang.ts";
import { countWords } from "../language/tokens.ts";
import { asSentence, block, cites, linkTo, plain, ROUGH_SIGN, shownLang, strong } from "./spans.ts";

/** Which languages a message shows. */
export type Show = Lang | "both";

/** `timeZone` is an IANA name: times are shown as days of that zone. */
export interface DocumentOptions {
  readonly show: Show;
  readonly timeZone: string;
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

function head(digest: Digest, show: Show, timeZone: string): Section {
  const blocks = shownLanguages(show).flatMap((lang): Block[] => {
    const made = formatDate(digest.generatedAt, lang, timeZone);
    return [
      block("title", lang, [strong(digest.title[lang])]),
      block("meta", lang, [plain([made, ...countsOf(digest, lang)].join(" · "))]),
    ];
  });
  return { story: null, blocks };
}

function headlineBlock(story: StoryDigest, n: number, lang: Lang): Block {
  const sign = story.headlineRough[lang] ? ROUGH_SIGN : "";
  return block("headline", shownLang(lang, story.headlineOrigin[lang]), [
    strong(`${n}. ${sign}${story.headline[lang]}`),
  ]);
}

function sentenceBlocks(story: StoryDigest, lang: Lang): Block[] {
  return story.summary[lang].map((s) => {
    const shown = s.origin === "facts" ? s.text : asSentence(s.text);
    return block("sentence", shownLang(lang, s.origin), [
      plain(`${s.rough ? ROUGH_SIGN : ""}${shown} `),
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

/** Outlets that printed copies of a story's texts, each once. */
export const copyOutlets = (story: StoryDigest): readonly string[] => [
  ...new Set(story.copies.flatMap((c) => c.outlet ?? [])),
];

/** One line of outlets with dates; copies of the same text stand behind it. Its direction follows the outlets' own names. */
export function sourcesBlock(story: StoryDigest, lang: Lang, timeZone: string): Block {
  const spans = story.sources.flatMap((s, i): Span[] => {
    const label = linkTo(s.outlet ?? text(lang, "outlet.unknown"), s.url);
    return [
      ...(i > 0 ? [plain(" · ")] : []),
      ...cites([s.n]),
      plain(" "),
      label,
      plain(`${comma(lang)} ${formatPublished(s.published, lang, timeZone)}`),
    ];
  });
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
export function storySection(story: StoryDigest, n: number, { show, timeZone }: DocumentOptions): Section {
  const quote = digestQuote(story);
  const halves = shownLanguages(show).flatMap((lang) => [
    headlineBlock(story, n, lang),
    ...sentenceBlocks(story, lang),
    ...(quote ? quoteBlock(quote, lang) : []),
    ...differenceBlocks(story, lang),
  ]);
  return { story: n, blocks: [...halves, sourcesBlock(story, sourcesLang(story, show), timeZone)] };
}

/** Notes at the end: what was left out, what a sign means, how to get a missing half. */
export function noteTexts(digest: Digest, lang: Lang): readonly string[] {
  const shown = digest.stories.flatMap((s) => s.summary[lang]);
  const rough = shown.some((s) => s.rough) || digest.stories.some((s) => s.headlineRough[lang]);
  const bare = lang === "ar" && shown.some((s) => s.origin === "facts" || s.origin === "untranslated");
  return [
    ...(digest.omitted.stories > 0 ? [text(lang, "digest.omitted", { n: digest.omitted.stories })] : []),
    ...(rough ? [text(lang, "digest.rough")] : []),
    ...(bare ? [text(lang, "digest.no-model")] : []),
  ];
}

function notes(digest: Digest, show: Show): Section {
  const blocks = shownLanguages(show).flatMap((lang) =>
    noteTexts(digest, lang).map((note) => block("note", lang, [plain(note)])),
  );
  return { story: null, blocks };
}

/** One button a story, then the other languages: platform-free actions that the conversation understands. */
function buttons(digest: Digest, show: Show): readonly (readonly Button[])[] {
  const stories = digest.stories.map((_, i): Button => ({ label: String(i + 1), action: `story:${i + 1}` }));
  const languages = (["ar", "en", "both"] as const).filter((l) => l !== show);
  const labels = { ar: "العربية", en: "English", both: "العربية / English" };
  return [stories, languages.map((l): Button => ({ label: labels[l], action: `language:${l}` }))].filter(
    (row) => row.length > 0,
  );
}

/** That there is nothing, and how far the archive reaches. */
export function emptyText(digest: Digest, lang: Lang, timeZone: string): string {
  const { from, to } = digest.archive;
  if (from === null || to === null) return text(lang, "digest.empty");
  const reach = { from: formatDate(from, lang, timeZone), to: formatDate(to, lang, timeZone) };
  return `${text(lang, "digest.empty")} ${text(lang, "digest.empty.hint", reach)}`;
}

/** Digest → neutral document. Pure. */
export function toDocument(digest: Digest, options: DocumentOptions): MessageDoc {
  const { show } = options;
  const empty = shownLanguages(show).map((lang) =>
    block("text", lang, [plain(emptyText(digest, lang, options.timeZone))]),
  );
  const body = digest.stories.map((story, i) => storySection(story, i + 1, options));
  const sections = [
    head(digest, show, options.timeZone),
    ...(body.length > 0 ? body : [{ story: null, blocks: empty }]),
    notes(digest, show),
  ];
  return { sections: sections.filter((s) => s.blocks.length > 0), buttons: buttons(digest, show) };
}

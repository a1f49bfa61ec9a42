import type { SearchHit } from "../contracts/archive.ts";
import type { Article, Lang } from "../contracts/article.ts";
import type { Digest, DigestEvidence, StoryDigest } from "../contracts/digest.ts";
import type { Block, MessageDoc, Section, Span } from "../contracts/document.ts";
import type { BilingualName } from "../contracts/summarizer.ts";
import type { TranslationFlag } from "../contracts/translator.ts";
import { COMMANDS, type CommandGroup, type CommandInfo } from "../i18n/commands.ts";
import { formatPublished } from "../i18n/dates.ts";
import type { MessageKey } from "../i18n/en.ts";
import { listed } from "../i18n/lists.ts";
import { type MessageValues, text } from "../i18n/text.ts";
import { otherLang, scriptLang } from "../language/other-lang.ts";
import { DOUBT_SIGN, doubtMark, doubtTexts, headlineDoubts } from "../render/doubts.ts";
import { fileName } from "../render/file-name.ts";
import { type DocumentOptions, shownLanguages } from "../render/shown.ts";
import { copyOutlets } from "../render/sources-line.ts";
import { asSentence, block, cites, command, linkTo, plain, ROUGH_SIGN, strong } from "../render/spans.ts";
import { quoteBlock, storySection } from "../render/story-section.ts";
import { interfaceText } from "./interface-text.ts";

const docOf = (...sections: readonly Section[]): MessageDoc => ({
  sections: sections.filter((s) => s.blocks.length > 0),
  buttons: [],
});

const section = (blocks: readonly Block[]): Section => ({ story: null, blocks });

/** A text of the catalogue as a message. */
export const message = (lang: Lang, key: MessageKey, values: MessageValues = {}): MessageDoc =>
  docOf(section([block("text", lang, interfaceText(lang, key, values))]));

const GROUPS: readonly CommandGroup[] = ["read", "ask", "subscribe", "settings", "other"];

/**
 * The commands of the chat, a line each, by what they are for. In Arabic by their Arabic names, with the Latin ones
 * behind them: platforms make those a link.
 * @param ends whether a conversation can be left; elsewhere `quit` means nothing
 */
export function helpView(lang: Lang, ends: boolean): MessageDoc {
  const usage = (c: CommandInfo): string => (c.usage[lang] ? ` ${c.usage[lang]}` : "");
  const line = (c: CommandInfo): readonly Span[] =>
    lang === "ar"
      ? [strong(`/${c.arabic}${usage(c)}`), plain(` · ${text(lang, c.help)} (`), command(`/${c.name}`), plain(")")]
      : [command(`/${c.name}`), ...(usage(c) ? [strong(usage(c))] : []), plain(` · ${text(lang, c.help)}`)];
  const groups = GROUPS.map((group) =>
    section([
      block("meta", lang, [plain(text(lang, `chat.help.group.${group}`))]),
      ...COMMANDS.filter((c) => c.group === group && (ends || c.name !== "quit")).map((c) =>
        block("item", lang, line(c)),
      ),
    ]),
  );
  return docOf(
    section([block("title", lang, [strong(text(lang, "chat.help.title"))])]),
    ...groups,
    section([block("note", lang, [plain(text(lang, "chat.help.plain"))])]),
  );
}

/** A title, an item a line, and a note on what to do with them. */
export function bulleted(lang: Lang, title: MessageKey, items: readonly string[], note: MessageKey): MessageDoc {
  return docOf(
    section([
      block("title", lang, [strong(text(lang, title))]),
      ...items.map((item) => block("item", scriptLang(item), [plain(`• ${item}`)])),
      block("note", lang, interfaceText(lang, note)),
    ]),
  );
}

function factLine(lang: Lang, key: MessageKey, names: readonly BilingualName[]): Block[] {
  const shown = names.flatMap((n) => n[lang] ?? n.ar ?? n.en ?? []);
  return shown.length === 0 ? [] : [block("fact", lang, [plain(`${text(lang, key)}: ${listed(shown, lang)}`)])];
}

/** One story in full: the digest's section, then facts and quotations. */
export function storyView(digest: Digest, n: number, options: DocumentOptions): MessageDoc {
  const story = digest.stories[n - 1] as StoryDigest;
  const extra = shownLanguages(options.show).map((lang) =>
    section([
      ...factLine(lang, "story.people", story.facts.people),
      ...factLine(lang, "story.places", story.facts.places),
      ...factLine(lang, "story.organisations", story.facts.organisations),
      ...factLine(lang, "story.numbers", story.facts.numbers),
      ...factLine(lang, "story.dates", story.facts.dates),
      ...story.quotes.flatMap((q) => quoteBlock(q, lang)),
    ]),
  );
  return docOf(storySection(story, n, options, false), ...extra);
}

/** Language and dates of a list of sources. */
interface SourcesOptions extends Pick<DocumentOptions, "timeZone" | "months"> {
  readonly lang: Lang;
}

/** Each source on a line of its own, with its title and where it can be read. */
export function sourcesView(digest: Digest, n: number, { lang, timeZone, months }: SourcesOptions): MessageDoc {
  const story = digest.stories[n - 1] as StoryDigest;
  const lines = story.sources.flatMap((s): Block[] => {
    const file = s.path === null ? null : fileName(s.path);
    const title = s.title ?? file ?? s.articleId;
    const place: readonly Span[] = s.url ? [linkTo(s.url, s.url)] : file ? [plain(file)] : [];
    return [
      block("item", scriptLang(title), [
        ...cites([s.n]),
        plain(" "),
        strong(title),
        plain(
          ` · ${s.outlet ?? text(lang, "outlet.unknown")} · ${formatPublished(s.published, lang, timeZone, months)}`,
        ),
      ]),
      ...(place.length > 0 ? [block("meta", "en", place)] : []),
    ];
  });
  const copies = listed(copyOutlets(story), lang);
  return docOf(
    section([block("title", lang, [strong(text(lang, "digest.sources"))]), ...lines]),
    section(copies.length > 0 ? [block("sources", lang, [plain(`${text(lang, "digest.copies")} ${copies}`)])] : []),
  );
}

/** What the checks doubt in a translation, a line a kind. */
const doubtBlocks = (doubts: readonly TranslationFlag[] | undefined, lang: Lang): readonly Block[] =>
  doubtTexts(doubts ?? [], lang).map((doubt) => block("note", lang, [plain(`${DOUBT_SIGN}${doubt}`)]));

/** Both headlines, where the translation of one is doubted. */
function headlineBlocks(story: StoryDigest, lang: Lang): readonly Block[] {
  if (!story.headlineDoubts) return [];
  const headlines = shownLanguages("both").map((l) =>
    block("text", l, [plain(`${story.headline[l]}${doubtMark(headlineDoubts(story, l))}`)]),
  );
  return [...headlines, ...doubtBlocks(story.headlineDoubts, lang)];
}

const spanBlock = ({ text, source }: DigestEvidence): Block =>
  block("quote", scriptLang(text), [plain(`${text} `), ...cites([source])]);

/** What the other language says for a statement: an outlet's own sentence, or a translation with its doubts. */
function otherHalf(story: StoryDigest, i: number, own: Lang, lang: Lang): readonly Block[] {
  const counterpart = story.counterparts[i];
  if (counterpart) return [spanBlock(counterpart)];
  const other = story.summary[otherLang(own)][i];
  if (!other || other.origin === "untranslated") return [];
  const shown = other.origin === "facts" ? other.text : asSentence(other.text);
  const marked = `${other.rough ? ROUGH_SIGN : ""}${shown}${doubtMark(other.doubts)}`;
  return [block("sentence", otherLang(own), [plain(marked)]), ...doubtBlocks(other.doubts, lang)];
}

/** The exact source sentences, each beside what the other language says for it. */
export function evidenceView(digest: Digest, n: number, lang: Lang): MessageDoc {
  const story = digest.stories[n - 1] as StoryDigest;
  const sections = story.evidence.map((e, i) =>
    section([spanBlock(e), ...otherHalf(story, i, scriptLang(e.text), lang)]),
  );
  const title = block("title", lang, [strong(text(lang, "digest.evidence"))]);
  return docOf(section([title, ...headlineBlocks(story, lang)]), ...sections);
}

/** How a text was read that was taken to have slips; nothing where it was not. */
export function readAsBlocks(readAs: string | null, lang: Lang): readonly Block[] {
  return readAs === null ? [] : [block("note", lang, [plain(text(lang, "ask.read-as", { question: readAs }))])];
}

/**
 * Hits with title, a piece of the text, outlet and date; `readAs` is what was searched for instead of what was typed.
 */
export function searchView(
  hits: readonly SearchHit[],
  articleOf: (id: string) => Article | null,
  lang: Lang,
  timeZone: string,
  readAs: string | null,
): MessageDoc {
  return docOf(
    section(readAsBlocks(readAs, lang)),
    ...hits.map((h, i) => {
      const article = articleOf(h.articleId);
      const title = h.title ?? (h.path === null ? h.articleId : fileName(h.path));
      const about = [h.outlet, article ? formatPublished(article.published, lang, timeZone) : null]
        .filter((v) => v !== null)
        .join(" · ");
      return section([
        block("headline", scriptLang(title), [strong(`${i + 1}. ${title}`)]),
        block("text", scriptLang(h.snippet), [plain(h.snippet.replace(/\s+/g, " "))]),
        block("meta", lang, [plain(about)]),
      ]);
    }),
  );
}

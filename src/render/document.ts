import type { Lang } from "../contracts/article.ts";
import type { Digest } from "../contracts/digest.ts";
import type { Block, Button, MessageDoc, Section } from "../contracts/document.ts";
import { formatDate } from "../i18n/dates.ts";
import type { MessageKey } from "../i18n/en.ts";
import { text } from "../i18n/text.ts";
import { digestPeriod } from "./digest-period.ts";
import { headlineDoubts } from "./doubts.ts";
import { type DocumentOptions, type Show, shownLanguages } from "./shown.ts";
import { block, plain, strong } from "./spans.ts";
import { storySection } from "./story-section.ts";

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
      block("meta", lang, [
        plain([made, ...(period && period !== made ? [period] : []), ...countsOf(digest, lang)].join(" · ")),
      ]),
    ];
  });
  return { story: null, blocks };
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
 * The action of a button about one story; with a digest in one language it carries that language along, so that an
 * English reader of a post in both goes on in English. `name:2-en@0f3a…`
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

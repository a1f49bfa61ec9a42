import type { Lang } from "../contracts/article.ts";
import type { DigestSource } from "../contracts/digest.ts";
import type { Block, MessageDoc } from "../contracts/document.ts";
import { formatDate, formatPublished } from "../i18n/dates.ts";
import type { MessageKey } from "../i18n/en.ts";
import { listed } from "../i18n/lists.ts";
import { text } from "../i18n/text.ts";
import { scriptLang } from "../language/other-lang.ts";
import { fileName } from "../render/file-name.ts";
import { asSentence, block, cites, linkTo, plain, ROUGH_SIGN } from "../render/spans.ts";
import { type AnswerTexts, sourceOf } from "./answer-result.ts";
import type { Answer, NoAnswerCode } from "./answer-types.ts";
import { readAsBlocks } from "./views.ts";

/** How the question was read, where that is more than what was typed, or something else. */
function readingBlocks({ readAs, about }: Answer, lang: Lang): readonly Block[] {
  if (about === null) return readAsBlocks(readAs, lang);
  return [block("note", lang, [plain(text(lang, "ask.about", { topic: about }))])];
}

/** What is said for "not in the archive" where the question is what is wrong. */
const WHY: Readonly<Partial<Record<NoAnswerCode, MessageKey>>> = {
  "no-words": "ask.no-words",
  "other-language": "ask.other-language",
};

/** What was searched, and how far the archive reaches. */
function reachLines({ reason }: Answer, lang: Lang, timeZone: string): readonly string[] {
  if (reason === null) return [];
  const { span, searched, code } = reason;
  const lines = [text(lang, WHY[code] ?? "ask.none")];
  if (searched.length > 0) lines.push(text(lang, "ask.none.searched", { terms: listed(searched, lang) }));
  if (span.articles === 0) lines.push(text(lang, "ask.none.empty"));
  else if (span.from !== null && span.to !== null) {
    const [from, to] = [formatDate(span.from, lang, timeZone), formatDate(span.to, lang, timeZone)];
    lines.push(text(lang, "ask.none.reach", { articles: span.articles, from, to }));
  }
  return lines;
}

/** "Not in the archive", and apart from that what comes nearest: to look at, never as an answer. */
function refusal(answer: Answer, lang: Lang, timeZone: string): MessageDoc {
  const lines = reachLines(answer, lang, timeZone).map((line) => block("text", lang, [plain(line)]));
  const near = answer.near.map((article) => nearLine(sourceOf(article, 0), lang, timeZone));
  const title = near.length > 0 ? [block("note", lang, [plain(text(lang, "ask.none.nearest"))])] : [];
  return {
    sections: [
      { story: null, blocks: [...readingBlocks(answer, lang), ...lines] },
      ...(near.length > 0 ? [{ story: null, blocks: [...title, ...near] }] : []),
    ],
    buttons: [],
  };
}

const titleOf = (s: DigestSource): string => s.title ?? (s.path === null ? s.articleId : fileName(s.path));
const aboutOf = (s: DigestSource, lang: Lang, timeZone: string): string =>
  ` · ${s.outlet ?? text(lang, "outlet.unknown")} · ${formatPublished(s.published, lang, timeZone)}`;

function nearLine(s: DigestSource, lang: Lang, timeZone: string): Block {
  const title = titleOf(s);
  return block("item", scriptLang(title), [plain("• "), linkTo(title, s.url), plain(aboutOf(s, lang, timeZone))]);
}

function sourceLine(s: DigestSource, lang: Lang, timeZone: string): Block {
  const title = titleOf(s);
  const about = plain(aboutOf(s, lang, timeZone));
  return block("sources", scriptLang(title), [...cites([s.n]), plain(" "), linkTo(title, s.url), about]);
}

/**
 * An answer in the language of the question, the exact words of a source in another language beside it; or why there is
 * none.
 */
export function answerView(
  answer: Answer,
  texts: readonly AnswerTexts[],
  sources: readonly DigestSource[],
  lang: Lang,
  timeZone: string,
): MessageDoc {
  if (answer.reason !== null) return refusal(answer, lang, timeZone);
  const numberOf = new Map(sources.map((s) => [s.articleId, s.n]));
  const blocks = answer.sentences.flatMap((s, i): Block[] => {
    const cited = cites([numberOf.get(s.articleId) ?? 1]);
    const shown = texts[i]?.[lang] ?? s.text;
    if (s.lang === lang) return [block("sentence", lang, [plain(`${asSentence(shown)} `), ...cited])];
    const translated = shown === s.text ? [] : [block("text", lang, [plain(shown), plain(" "), ...cited])];
    return [...translated, block("quote", s.lang, [plain(`${s.text} `), ...cited])];
  });
  const rough = texts.some((t) => t[lang].startsWith(ROUGH_SIGN))
    ? [block("note", lang, [plain(text(lang, "digest.rough"))])]
    : [];
  return {
    sections: [
      { story: null, blocks: [...readingBlocks(answer, lang), ...blocks] },
      { story: null, blocks: [...sources.map((s) => sourceLine(s, lang, timeZone)), ...rough] },
    ],
    buttons: [],
  };
}

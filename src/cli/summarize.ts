import { resolve } from "node:path";
import { createReader } from "../archive/reader.ts";
import type { Article, Lang } from "../contracts/article.ts";
import type { Story } from "../contracts/story.ts";
import type { SummarySentence } from "../contracts/summarizer.ts";
import { text } from "../i18n/text.ts";
import { countWords } from "../language/tokens.ts";
import { asSentence, ROUGH_SIGN } from "../render/spans.ts";
import { createSummarizer } from "../summarize/summarizer.ts";
import { CliError, type Context, forTerminal, print, printJson, shownPath, tell } from "./context.ts";
import { readFailureWords } from "./failures.ts";
import { openTranslator } from "./translators.ts";

/** `mujaz summarize`: at most so many `words` in all, in the language asked for or in the articles' own. */
export interface SummarizeOptions {
  readonly words?: number;
  readonly lang?: Lang;
  readonly json?: boolean;
}

/** Words of a summary when none are asked for. */
const DEFAULT_WORDS = 100;

async function readAll(context: Context, paths: readonly string[]): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const event of createReader().read(
    paths.map((p) => resolve(p)),
    { signal: context.signal },
  )) {
    if (event.kind === "articles") articles.push(...event.articles);
    if (event.kind !== "failed") continue;
    const reason = readFailureWords(event.reason, context.lang);
    tell(context, text(context.lang, "read.failed", { path: shownPath(event.path), reason }));
  }
  return articles;
}

/** The given documents are one story by request, so nothing is grouped or ranked. */
const asStory = (articles: readonly Article[]): Story => ({
  id: articles[0]?.id ?? "",
  title: articles[0]?.title ?? "",
  articles,
  from: null,
  to: null,
  outlets: [...new Set(articles.flatMap((a) => a.outlet ?? []))],
  score: 0,
  reasons: [],
});

/** A sentence in the wanted language; `rough` where readers must be told that it is a rough machine rendering. */
interface Shown {
  readonly text: string;
  readonly rough: boolean;
}

/** Sentences of the other language go through the ladder; one that nothing can translate stays as it is. */
async function inLanguage(
  context: Context,
  sentences: readonly SummarySentence[],
  lang: Lang,
): Promise<readonly Shown[]> {
  const own = ({ text }: { readonly text: string }): Shown => ({ text, rough: false });
  if (sentences.every((s) => s.lang === lang)) return sentences.map(own);
  const translator = openTranslator(context);
  try {
    const requests = sentences.map((s) => ({ text: s.text, from: s.lang, to: lang }));
    const translations = await translator.translate(
      requests.filter((r) => r.from !== r.to),
      context.signal,
    );
    let next = 0;
    return requests.map((r) => (r.from === r.to ? own(r) : (translations[next++] ?? own(r))));
  } finally {
    await translator.close();
  }
}

/** `mujaz summarize PATH...` */
export async function runSummarize(
  context: Context,
  paths: readonly string[],
  options: SummarizeOptions,
): Promise<void> {
  const articles = await readAll(context, paths);
  if (articles.length === 0) throw new CliError(text(context.lang, "start.no-archive", { path: paths.join(", ") }));
  const lang = options.lang ?? (articles[0]?.language === "en" ? "en" : "ar");
  const summary = createSummarizer().summarize(asStory(articles), {
    words: options.words ?? DEFAULT_WORDS,
    prefer: lang,
  });
  const texts = await inLanguage(context, summary.sentences, lang);
  const sentences = summary.sentences.map((s, i) => ({
    text: texts[i]?.text ?? s.text,
    rough: texts[i]?.rough ?? false,
    cites: s.cites,
    evidence: s.evidence,
  }));
  if (options.json)
    return printJson(context, { sentences, words: sentences.reduce((n, s) => n + countWords(s.text), 0) });
  const number = new Map(articles.map((a, i) => [a.id, i + 1]));
  const body = sentences
    .map(
      (s) => `${s.rough ? ROUGH_SIGN : ""}${asSentence(s.text)} ${s.cites.map((id) => `[${number.get(id)}]`).join("")}`,
    )
    .join("\n");
  const used = new Set(sentences.flatMap((s) => s.cites));
  const sources = articles
    .filter((a) => used.has(a.id))
    .map((a) => `[${number.get(a.id)}] ${a.title ?? a.path ?? a.id}`);
  const note = sentences.some((s) => s.rough) ? `\n${text(lang, "digest.rough")}\n` : "";
  await print(context, forTerminal(`${body}\n\n${sources.join("\n")}\n${note}`));
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createReader } from "../src/archive/reader.ts";
import { type Archive, createArchiveStore } from "../src/archive/store.ts";
import type { Article, Lang } from "../src/contracts/article.ts";
import { packageRoot } from "../src/package-root.ts";
import { openDatabase } from "../src/store/database.ts";

/** A question about the archive of `sampleQuestions`. */
export interface SampleQuestion {
  readonly lang: Lang;
  readonly text: string;
  /**
   * The story that answers it; `~`: none, though it names what a story tells of; `-`: none, it is about something else.
   */
  readonly story: string;
  /** What the quoted text must hold, one of them; none where that is left open. */
  readonly answers: readonly string[];
}

/** Whether what is quoted tells it. */
export const tells = ({ answers }: SampleQuestion, quoted: string): boolean =>
  answers.length === 0 || answers.some((answer) => quoted.includes(answer));

export const isAnswerable = ({ story }: SampleQuestion): boolean => story !== "-" && story !== "~";

/** The sample archive and some more articles by their stories, and questions about them. */
export interface SampleQuestions {
  readonly questions: readonly SampleQuestion[];
  readonly stories: readonly string[];
  storyOf(articleId: string): string | undefined;
  /** How many articles tell a story. */
  countOf(story: string): number;
  /** An archive in memory of the articles that `takes` allows, made once for a `key`. */
  archiveOf(key: string, takes: (story: string, article: Article) => boolean): Archive;
  /** An archive that tells the story of a question in the other language only; null where nobody tells it there. */
  toldAbroad(question: SampleQuestion): Archive | null;
  close(): void;
}

const FIXTURES = join(packageRoot(), "tests", "fixtures");
const fixture = (file: string): string => readFileSync(join(FIXTURES, file), "utf8");

async function readArticles(): Promise<readonly Article[]> {
  const articles: Article[] = [];
  const paths = [join(packageRoot(), "samples"), join(FIXTURES, "question-articles.jsonl")];
  for await (const event of createReader().read(paths)) if (event.kind === "articles") articles.push(...event.articles);
  return articles;
}

/**
 * Reads `samples/` and `tests/fixtures/question-articles.jsonl` with `questions.tsv` and `question-stories.json` beside
 * it.
 */
export async function sampleQuestions(): Promise<SampleQuestions> {
  const paths = JSON.parse(fixture("question-stories.json")) as Record<string, readonly string[]>;
  const storyAt = new Map(Object.entries(paths).flatMap(([story, all]) => all.map((path) => [path, story] as const)));
  const articles = await readArticles();
  const storyOf = new Map(
    articles.map(({ id, path }) => [id, storyAt.get((path ?? "").slice(packageRoot().length + 1))]),
  );
  const archives = new Map<string, Archive>();
  const archiveOf: SampleQuestions["archiveOf"] = (key, takes) => {
    const archive = archives.get(key) ?? createArchiveStore(openDatabase(":memory:"), { features: () => "" });
    if (!archives.has(key)) archive.put(articles.filter((article) => takes(storyOf.get(article.id) ?? "", article)));
    archives.set(key, archive);
    return archive;
  };
  return {
    questions: questions(),
    stories: Object.keys(paths),
    storyOf: (id) => storyOf.get(id),
    countOf: (story) => articles.filter(({ id }) => storyOf.get(id) === story).length,
    archiveOf,
    toldAbroad: ({ story, lang }) =>
      articles.some(({ id, language }) => storyOf.get(id) === story && language !== lang)
        ? archiveOf(`${story} but ${lang}`, (other, { language }) => other !== story || language !== lang)
        : null,
    close: () => {
      for (const archive of archives.values()) archive.close();
    },
  };
}

function questions(): readonly SampleQuestion[] {
  const rows = fixture("questions.tsv").trim().split("\n").slice(1);
  return rows.map((row) => {
    const [lang, story = "", text = "", answers] = row.split("\t");
    return { lang: lang as Lang, story, text, answers: answers?.split("|") ?? [] };
  });
}

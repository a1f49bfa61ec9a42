import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sampleArticles } from "../bench/sample-text.ts";
import { type Archive, createArchiveStore } from "../src/archive/store.ts";
import type { Article, Lang } from "../src/contracts/article.ts";
import { packageRoot } from "../src/package-root.ts";
import { openDatabase } from "../src/store/database.ts";

/** A question about the sample archive. */
export interface SampleQuestion {
  readonly lang: Lang;
  readonly text: string;
  /** The story that answers it; `~`: none, though it names what a story tells of; `-`: none, it is about something else. */
  readonly story: string;
}

export const isAnswerable = ({ story }: SampleQuestion): boolean => story !== "-" && story !== "~";

/** The sample archive by its stories, and questions about it. */
export interface SampleQuestions {
  readonly questions: readonly SampleQuestion[];
  readonly stories: readonly string[];
  storyOf(articleId: string): string | undefined;
  /** An archive in memory of the articles that `takes` allows, made once for a `key`. */
  archiveOf(key: string, takes: (story: string, article: Article) => boolean): Archive;
  /** An archive that tells the story of a question in the other language only; null where nobody tells it there. */
  toldAbroad(question: SampleQuestion): Archive | null;
  close(): void;
}

const fixture = (file: string): string => readFileSync(join(packageRoot(), "tests", "fixtures", file), "utf8");

/** Reads `samples/` with `tests/fixtures/questions.tsv` and `question-stories.json`. */
export async function sampleQuestions(): Promise<SampleQuestions> {
  const paths = JSON.parse(fixture("question-stories.json")) as Record<string, readonly string[]>;
  const storyAt = new Map(Object.entries(paths).flatMap(([story, all]) => all.map((path) => [path, story] as const)));
  const articles = await sampleArticles();
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
    const [lang, story = "", text = ""] = row.split("\t");
    return { lang: lang as Lang, story, text };
  });
}

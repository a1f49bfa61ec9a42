import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createReader } from "../src/archive/reader.ts";
import type { Article, Lang } from "../src/contracts/article.ts";
import { splitSentences } from "../src/language/sentences.ts";
import { packageRoot } from "../src/package-root.ts";
import type { Random } from "./synthetic.ts";

/** What synthetic text is made of, in one language. */
export interface Pool {
  readonly sentences: readonly string[];
  readonly titles: readonly string[];
  /** Words to vary sentences with, so that a large synthetic archive has a vocabulary of a natural size. */
  readonly vocabulary: readonly string[];
}

/** The articles of `samples/`, cleaned. */
export async function sampleArticles(): Promise<readonly Article[]> {
  const articles: Article[] = [];
  for await (const event of createReader().read([join(packageRoot(), "samples")]))
    if (event.kind === "articles") articles.push(...event.articles);
  return articles;
}

/** One column of a table of `data/`, empty cells and marks for "none" left out. */
function column(file: string, name: string): readonly string[] {
  const [head = "", ...rows] = readFileSync(join(packageRoot(), "data", file), "utf8").split("\n");
  const at = head.split("\t").indexOf(name);
  return rows.map((row) => row.split("\t")[at] ?? "").filter((cell) => cell.length > 1);
}

const VOCABULARY: Readonly<Record<Lang, readonly (readonly [file: string, column: string])[]>> = {
  ar: [
    ["lexicon/nouns.tsv", "singular"],
    ["lexicon/nouns.tsv", "plural"],
    ["names/people.tsv", "arabic"],
    ["names/places-organisations.tsv", "arabic"],
  ],
  en: [
    ["lexicon/nouns.tsv", "english"],
    ["lexicon/nouns.tsv", "english_plural"],
    ["names/people.tsv", "english"],
    ["names/places-organisations.tsv", "english"],
  ],
};

/** Sentences and titles of the sample archive, words of the lexicon and the gazetteer. */
export async function samplePool(lang: Lang): Promise<Pool> {
  const articles = (await sampleArticles()).filter((article) => article.language === lang);
  return {
    sentences: articles.flatMap(({ text }) => splitSentences(text).map(({ start, end }) => text.slice(start, end))),
    titles: articles.map((article) => article.title ?? "").filter((title) => title !== ""),
    vocabulary: VOCABULARY[lang].flatMap(([file, name]) => column(file, name)),
  };
}

/** Halves of the pool's sentences joined anew: as many sentences as one likes, none of which is known by heart. */
export function mixedSentences({ sentences }: Pool, random: Random): () => string {
  const some = (): string[] => (sentences[Math.floor(random() * sentences.length)] ?? "").split(" ");
  return () => {
    const [head, tail] = [some(), some()];
    return [...head.slice(0, head.length >> 1), ...tail.slice(tail.length >> 1)].join(" ");
  };
}

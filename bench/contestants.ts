import { createRequire } from "node:module";
import { join } from "node:path";
import type { Lang } from "../src/contracts/article.ts";
import type { Story } from "../src/contracts/story.ts";
import { packageRoot } from "../src/package-root.ts";
import { createSummarizer } from "../src/summarize/summarizer.ts";

/** A digest's budget; the others know sentences only. */
const WORDS = 60;
const SENTENCES = 3;

/** Makes one summary; false where the package has to say that it found none. */
export type Contestant = (story: Story, lang: Lang) => boolean | Promise<boolean>;

interface TextRank {
  readonly Summarizer: (new (
    config: unknown,
    logger: unknown,
  ) => { summarize(text: string, lang: Lang): string[] }) & { readonly SORT_OCCURENCE: number };
  readonly AbsoluteSummarizerConfig: new (...options: unknown[]) => unknown;
  readonly SorensenDiceSimilarity: new () => unknown;
  readonly DefaultTextParser: new () => unknown;
  readonly NullLogger: new () => unknown;
}

interface LexRank {
  summarize(text: string, lines: number, done: (error: unknown, lines: readonly unknown[]) => void): void;
}

/** An Error in place of the text where it found nothing to say, or in place of all. */
type Found = Error | { readonly summary: string | Error };

interface NodeSummarizer {
  readonly SummarizerManager: new (
    text: string,
    sentences: number,
  ) => { getSummaryByRank(): Promise<Found>; getSummaryByFrequency(): Found };
}

/** Folder of the packages that we compare with; apart from the program's own, which need none of them. */
export const peersFolder = (): string => join(packageRoot(), "bench", "peers");

const load = <T>(name: string): T => createRequire(join(peersFolder(), "package.json"))(name) as T;

const isText = (found: Found): boolean => !(found instanceof Error) && typeof found.summary === "string";

const textOf = (story: Story): string => story.articles.map(({ title, text }) => `${title}\n${text}`).join("\n");

/** Each package as its own manual calls it, asked for three sentences. */
const OPENERS = {
  mujaz: () => {
    const summarizer = createSummarizer();
    return (story) => {
      const { sentences, headline } = summarizer.summarize(story, { words: WORDS, sentences: SENTENCES });
      return sentences.length > 0 && headline.text !== "";
    };
  },
  "ts-textrank": () => {
    const rank = load<TextRank>("ts-textrank");
    const { SORT_OCCURENCE } = rank.Summarizer;
    const parts = [new rank.SorensenDiceSimilarity(), new rank.DefaultTextParser(), 0.85, SORT_OCCURENCE];
    return (story, lang) => {
      const config = new rank.AbsoluteSummarizerConfig(SENTENCES, ...parts);
      return new rank.Summarizer(config, new rank.NullLogger()).summarize(textOf(story), lang).length > 0;
    };
  },
  lexrank: () => {
    const rank = load<LexRank>("lexrank");
    return (story) => {
      let found = 0;
      rank.summarize(textOf(story), SENTENCES, (_, lines) => {
        found = lines.length;
      });
      return found > 0;
    };
  },
  "node-summarizer": () => {
    const { SummarizerManager } = load<NodeSummarizer>("node-summarizer");
    return async (story) => isText(await new SummarizerManager(textOf(story), SENTENCES).getSummaryByRank());
  },
  "node-summarizer (word counts)": () => {
    const { SummarizerManager } = load<NodeSummarizer>("node-summarizer");
    return (story) => isText(new SummarizerManager(textOf(story), SENTENCES).getSummaryByFrequency());
  },
} satisfies Readonly<Record<string, () => Contestant>>;

/** A summarizer that takes part in the race. */
export type ContestantName = keyof typeof OPENERS;

export const contestantNames = Object.keys(OPENERS) as readonly ContestantName[];

/** Loads a summarizer; what loading costs is not counted. */
export const openContestant = (name: ContestantName): Contestant => OPENERS[name]();

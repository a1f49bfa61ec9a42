import type { Article } from "../src/contracts/article.ts";
import type { Digest, DigestEvidence, DigestSentence, StoryDigest } from "../src/contracts/digest.ts";
import { words } from "../src/language/tokens.ts";

type Articles = ReadonlyMap<string, Article>;

/** True when `shown` is `whole` with words left out: the same words in the same order. */
export function isDeletion(shown: string, whole: string): boolean {
  const rest = words(whole)[Symbol.iterator]();
  return words(shown).every((word) => {
    for (let next = rest.next(); !next.done; next = rest.next()) if (next.value === word) return true;
    return false;
  });
}

function checkEvidence(
  story: StoryDigest,
  evidence: DigestEvidence,
  shown: DigestSentence | undefined,
  articles: Articles,
): string[] {
  const source = story.sources.find((s) => s.n === evidence.source);
  const article = source ? articles.get(source.articleId) : undefined;
  if (!article) return [`cites source ${evidence.source}, which is no article`];
  const faults: string[] = [];
  if (article.text.slice(evidence.start, evidence.end) !== evidence.text)
    faults.push(`is not text.slice(${evidence.start}, ${evidence.end}) of ${article.id}`);
  if (shown && !isDeletion(shown.text, evidence.text))
    faults.push(`shows words that its evidence lacks: ${shown.text}`);
  if (shown && !shown.cites.includes(evidence.source)) faults.push("does not cite the source of its evidence");
  return faults;
}

const langOf = (story: StoryDigest, evidence: DigestEvidence, articles: Articles): "ar" | "en" => {
  const id = story.sources.find((s) => s.n === evidence.source)?.articleId ?? "";
  return articles.get(id)?.language === "en" ? "en" : "ar";
};

function checkStory(story: StoryDigest, articles: Articles): string[] {
  const { ar, en } = story.summary;
  const faults =
    ar.length === en.length && ar.length === story.evidence.length ? [] : ["summaries and evidence are not parallel"];
  story.evidence.forEach((evidence, i) => {
    const shown = story.summary[langOf(story, evidence, articles)][i];
    faults.push(...checkEvidence(story, evidence, shown, articles).map((f) => `sentence ${i + 1} ${f}`));
    const pair = story.counterparts[i] ?? null;
    if (pair === null) return;
    const other = story.summary[langOf(story, pair, articles)][i];
    faults.push(...checkEvidence(story, pair, other, articles).map((f) => `counterpart of sentence ${i + 1} ${f}`));
  });
  return faults;
}

/** What a digest shows that its articles do not say; empty when every sentence is its evidence less left-out words. */
export function evidenceFaults(digest: Digest, articles: Articles): readonly string[] {
  return digest.stories.flatMap((story, i) =>
    checkStory(story, articles).map((fault) => `story ${i + 1} (${story.id}) ${fault}`),
  );
}

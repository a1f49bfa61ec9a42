import type { Lang } from "../contracts/article.ts";
import type { RefusedText } from "../contracts/digest.ts";
import type { EvidenceToWrite, StoryToWrite, WrittenSentence, WrittenStory } from "../contracts/writer.ts";
import { stripControls } from "../language/direction.ts";
import { countWords } from "../language/tokens.ts";
import { type Bilingual, judge } from "./judge.ts";
import type { StoryAnswer } from "./prompt.ts";
import { type Reason, shownReason } from "./reason.ts";

/** What became of a model's answer. */
export type Accepted = Omit<WrittenStory, "by"> & {
  /** Kinds of what was wrong, for a second try. */
  readonly faults: readonly Reason["kind"][];
};

const LANGS: readonly Lang[] = ["ar", "en"];

/** One line, without what nobody sees. */
const tidy = (text: string): string =>
  stripControls(text.normalize("NFC"))
    .replace(/[ \t]+/g, " ")
    .trim();
const tidyBoth = ({ ar, en }: Bilingual): Bilingual => ({ ar: tidy(ar), en: tidy(en) });

/** Refused texts are kept, but not at any length. */
const MOST_CHARS = 400;
const refusedText = (what: RefusedText["what"], { ar, en }: Bilingual, reasons: readonly Reason[]): RefusedText => ({
  what,
  ar: ar.slice(0, MOST_CHARS),
  en: en.slice(0, MOST_CHARS),
  reasons: [...new Set(reasons.map(shownReason))],
});

/** What has been accepted so far, and what is left of the room. */
interface Progress {
  readonly sentences: WrittenSentence[];
  /** Extracted sentences that are told already. */
  readonly taken: Set<number>;
  /** Words that are left in each language. */
  readonly left: Record<Lang, number>;
  passed: number;
  readonly refused: RefusedText[];
  readonly faults: Reason["kind"][];
}

function refuse(progress: Progress, what: RefusedText["what"], text: Bilingual, reasons: readonly Reason[]): void {
  progress.refused.push(refusedText(what, text, reasons));
  progress.faults.push(...reasons.map(({ kind }) => kind));
}

function acceptHeadline(
  given: Bilingual,
  shown: readonly EvidenceToWrite[],
  progress: Progress,
): WrittenStory["headline"] {
  const headline = tidyBoth(given);
  const summarized = shown.filter(({ sentence }) => sentence !== null);
  const wrong = judge(headline, summarized, "headline");
  if (wrong.length === 0) {
    progress.passed++;
    return headline;
  }
  refuse(progress, "headline", headline, wrong);
  return null;
}

/** Takes a sentence, or in its place the extracted one that it stands for, while there is room. */
function acceptSentence(
  given: StoryAnswer["sentences"][number],
  story: StoryToWrite,
  shown: readonly EvidenceToWrite[],
  progress: Progress,
): void {
  const { sentences, taken, left } = progress;
  const text = tidyBoth(given);
  const { spans, extracted, reasons: cited } = cite(given.evidence, shown, taken);
  const isFull = sentences.length >= story.sentences;
  const isTooLong = LANGS.some((lang) => countWords(text[lang]) > left[lang]);
  const reasons = [
    ...cited,
    ...(isFull || isTooLong ? [{ kind: "length" as const, detail: text.en }] : []),
    ...(cited.length > 0 ? [] : judge(text, spans, "sentence")),
  ];
  if (reasons.length > 0) refuse(progress, "sentence", text, reasons);
  if (extracted === null || isFull) return;
  taken.add(extracted);
  if (reasons.length > 0) {
    sentences.push({ extracted, text: null, rests: [] });
    return;
  }
  progress.passed++;
  for (const lang of LANGS) left[lang] -= countWords(text[lang]);
  sentences.push({ extracted, text, rests: spans.map((span) => story.evidence.indexOf(span)) });
}

/**
 * Holds a model's answer against the evidence, statement by statement. One that fails gives way to the extracted
 * sentence that its first evidence belongs to; where nothing is left, the extracted summary stays as it is. Pure.
 * @param shown the evidence as the model saw it: number 1 is its first entry
 */
export function accept(answer: StoryAnswer, story: StoryToWrite, shown: readonly EvidenceToWrite[]): Accepted {
  const progress: Progress = {
    sentences: [],
    taken: new Set(),
    left: { ar: story.words, en: story.words },
    passed: 0,
    refused: [],
    faults: [],
  };
  const headline = acceptHeadline(answer.headline, shown, progress);
  for (const given of answer.sentences) acceptSentence(given, story, shown, progress);
  const { sentences, passed, refused, faults } = progress;
  const isWritten = sentences.some(({ text }) => text !== null);
  return {
    headline,
    sentences: isWritten ? sentences : asExtracted(story),
    passed,
    of: answer.sentences.length + 1,
    refused,
    faults,
  };
}

const asExtracted = ({ extracted }: StoryToWrite): readonly WrittenSentence[] =>
  Array.from({ length: extracted }, (_, i) => ({ extracted: i, text: null, rests: [] }));

interface Cited {
  readonly spans: readonly EvidenceToWrite[];
  /** Index of the extracted sentence that stands for this one; null where there is none that is not told already. */
  readonly extracted: number | null;
  readonly reasons: readonly Reason[];
}

/** The spans that a sentence names: that of an extracted sentence which no other one tells comes first. */
function cite(numbers: readonly number[], shown: readonly EvidenceToWrite[], taken: ReadonlySet<number>): Cited {
  const missing = numbers.filter((number) => shown[number - 1] === undefined);
  const named = [...new Set(numbers)].flatMap((number) => shown[number - 1] ?? []);
  const main = named.find(({ sentence }) => sentence !== null && !taken.has(sentence));
  const spans = main ? [main, ...named.filter((span) => span !== main)] : named;
  const isWrong = missing.length > 0 || main === undefined;
  return {
    spans,
    extracted: main?.sentence ?? null,
    reasons: isWrong ? [{ kind: "citation", detail: numbers.join(" ") }] : [],
  };
}

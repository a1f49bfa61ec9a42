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

/**
 * Holds a model's answer against the evidence, statement by statement. One that fails gives way to the extracted
 * sentence that its first evidence belongs to; where nothing is left, the extracted summary stays as it is. Pure.
 * @param shown the evidence as the model saw it: number 1 is its first entry
 */
export function accept(answer: StoryAnswer, story: StoryToWrite, shown: readonly EvidenceToWrite[]): Accepted {
  const refused: RefusedText[] = [];
  const faults: Reason["kind"][] = [];
  const refuse = (what: RefusedText["what"], text: Bilingual, reasons: readonly Reason[]) => {
    refused.push(refusedText(what, text, reasons));
    faults.push(...reasons.map(({ kind }) => kind));
  };
  const headline = tidyBoth(answer.headline);
  const wrong = judge(
    headline,
    shown.filter(({ sentence }) => sentence !== null),
    "headline",
  );
  if (wrong.length > 0) refuse("headline", headline, wrong);
  const sentences: WrittenSentence[] = [];
  const taken = new Set<number>();
  const left = { ar: story.words, en: story.words };
  let passed = wrong.length === 0 ? 1 : 0;
  for (const given of answer.sentences) {
    const text = tidyBoth(given);
    const { spans, extracted, reasons: cited } = cite(given.evidence, shown, taken);
    const tooLong = (["ar", "en"] as const).some((lang) => countWords(text[lang]) > left[lang]);
    const reasons = [
      ...cited,
      ...(sentences.length >= story.sentences || tooLong ? [{ kind: "length" as const, detail: text.en }] : []),
      ...(cited.length > 0 ? [] : judge(text, spans, "sentence")),
    ];
    if (reasons.length > 0) refuse("sentence", text, reasons);
    if (extracted === null || (reasons.length > 0 && sentences.length >= story.sentences)) continue;
    taken.add(extracted);
    if (reasons.length > 0) sentences.push({ extracted, text: null, rests: [] });
    else {
      passed++;
      for (const lang of ["ar", "en"] as const) left[lang] -= countWords(text[lang]);
      sentences.push({ extracted, text, rests: spans.map((span) => story.evidence.indexOf(span)) });
    }
  }
  const isWritten = sentences.some(({ text }) => text !== null);
  return {
    headline: wrong.length === 0 ? headline : null,
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

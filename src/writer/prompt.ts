import { z } from "zod";
import type { EvidenceToWrite, StoryToWrite } from "../contracts/writer.ts";
import type { LlmJob } from "../llm/client.ts";
import { cleanForModel, DATA_RULES, fenced } from "../llm/fence.ts";

/** What a model answers: texts in both languages, sentences with the numbers of the evidence that they rest on. */
const ANSWER = z.object({
  headline: z.object({ ar: z.string(), en: z.string() }),
  sentences: z.array(z.object({ ar: z.string(), en: z.string(), evidence: z.array(z.number()) })),
});

/** A story as a model writes it, unchecked. */
export type StoryAnswer = z.infer<typeof ANSWER>;

const SYSTEM = `You are a wire editor who writes short news summaries in Arabic and English.
${DATA_RULES}

Write one headline and at most N sentences, N being "sentences" of the data. All sentences together have at most "words" words in each language.
- Every sentence is one complete statement. It comes in Arabic and in English, and both say exactly the same.
- Every sentence rests on evidence: "evidence" lists the numbers of the entries that it is taken from, the most important first. That first one has "main": true, and no two sentences share it.
- Numbers, dates, names and titles stand as in the evidence. Keep numbers in digits as digits. Do not round, add up or convert. Keep "yesterday" as "yesterday".
- Keep who says it ("according to …", "قال …"), every doubt ("allegedly", "may", "قد"), every "not".
- Quotation marks only around words that stand exactly so in the evidence, and their translation in the other language. Prefer no quotation.
- Begin no sentence with a pronoun or a connective (He, It, But, وأضاف, كما). Name the person or thing.
- Neutral and plain, as a news agency reports. Modern Standard Arabic; headlines without a full stop, in the present tense.
- The headline says what happened, in 4 to 14 words, from entries with "main": true alone.`;

/** Most characters of a span that a model sees; the check sees all of it. */
const MOST_CHARS = 900;
/** Tokens of an answer: three sentences and a headline in two languages take some 500. */
const MAX_TOKENS = 1400;

const entry = ({ text, outlet, published, sentence }: EvidenceToWrite, i: number) => ({
  number: i + 1,
  main: sentence !== null,
  outlet: outlet === null ? null : cleanForModel(outlet).slice(0, 80),
  published,
  text: cleanForModel(text).slice(0, MOST_CHARS),
});

/**
 * The question for a story.
 * @param evidence what the model may see of the story's; numbered from 1 in this order
 * @param refused what was wrong with its first answer, to be done better; empty at first
 */
export function storyJob(
  story: StoryToWrite,
  evidence: readonly EvidenceToWrite[],
  refused: readonly string[],
  hash: (text: string) => string,
): LlmJob<StoryAnswer> {
  const data = { sentences: story.sentences, words: story.words, evidence: evidence.map(entry) };
  const again =
    refused.length === 0
      ? ""
      : `\n\nAn earlier answer of yours was refused by the checks (${[...new Set(refused)].sort().join(", ")}). Write again, closer to the words of the evidence.`;
  return {
    name: "story",
    system: SYSTEM,
    user: `${fenced(data, hash)}${again}`,
    answer: ANSWER,
    maxTokens: MAX_TOKENS,
  };
}

import type { Story } from "../contracts/story.ts";
import type { StorySummary } from "../contracts/summarizer.ts";
import type { Translation, TranslationRequest } from "../contracts/translator.ts";
import type { EvidenceToWrite, WrittenStory } from "../contracts/writer.ts";
import { otherLang } from "../language/other-lang.ts";
import type { ToldAgain } from "./choose.ts";

/** What one text became in the other language: a translation, its facts alone, or nothing. */
export interface Rendering {
  readonly translation: Translation | null;
  readonly facts: string | null;
}

/** A story with its summary and the renderings of its headline, sentences and quotations, in that order. */
export interface RenderedStory {
  readonly story: Story;
  readonly summary: StorySummary;
  readonly renderings: readonly Rendering[];
  /** Set where the chat has had the story: the summary then tells only what is new. */
  readonly update: ToldAgain | null;
  /** Set where a language model wrote the story; its sentences run parallel to those of the summary. */
  readonly written?: Writing;
}

/** A written story beside its summary. */
export interface Writing extends Omit<WrittenStory, "sentences"> {
  readonly sentences: readonly {
    /** Null where the extracted sentence stands. */
    readonly text: { readonly ar: string; readonly en: string } | null;
    readonly rests: readonly EvidenceToWrite[];
  }[];
}

/**
 * The texts of a summary in both languages: headline, then sentences, then quotations. Null stands for one that an
 * outlet of the other language says itself, so that nothing has to be translated.
 */
export function textsToTranslate(summary: StorySummary): readonly (TranslationRequest | null)[] {
  const paired = [summary.headline, ...summary.sentences].map(({ text, lang, counterpart }) =>
    counterpart ? null : { text, from: lang, to: otherLang(lang) },
  );
  return [...paired, ...summary.quotes.map(({ text, lang }) => ({ text, from: lang, to: otherLang(lang) }))];
}

import type { Item } from "./item.ts";
import type { NounPhrase } from "./noun-phrase.ts";

/** What surrounds a clause. */
export interface ClauseContext {
  /** Subject that a verb after و takes over from the verb before. */
  readonly share: NounPhrase | null;
  /** كما opened the clause: "also". */
  readonly also: boolean;
}

/** What surrounds a verb phrase. */
export interface VerbContext extends ClauseContext {
  /** A noun phrase before the verb that may be its subject. */
  readonly before: NounPhrase | null;
  /** The clause already has a verb. */
  readonly hadVerb: boolean;
  /** After إذا: a perfect is said in the present. */
  readonly condition: boolean;
  /** Inside a relative clause on `head`. */
  readonly relative: boolean;
  /** The head is not the subject of the relative verb. */
  readonly relativeObject: boolean;
  readonly head: NounPhrase | null;
  /** Subject given by a pronoun: أنها …; an empty head stands for one already written. */
  readonly given: NounPhrase | null;
  /** After أن: the caller writes "to" or a modal in front of `body`. */
  readonly controlled: boolean;
}

/** What a caller knows of the surroundings in the one shape that all rules read; the rest is absent. */
export function verbContext(known: Partial<VerbContext>): VerbContext {
  const nothing = {
    share: null,
    also: false,
    before: null,
    hadVerb: false,
    condition: false,
    relative: false,
    relativeObject: false,
    head: null,
    given: null,
    controlled: false,
  } satisfies Record<keyof VerbContext, unknown>;
  return Object.assign(nothing, known);
}

/** A rendered verb phrase. */
export interface RenderedVerb {
  /** All English words in order. */
  readonly words: readonly string[];
  readonly next: number;
  readonly subject?: NounPhrase | null | undefined;
  /** Bare form with objects, for use after "to" or a modal. */
  readonly body?: readonly string[];
  readonly infinitive?: readonly string[];
  /** The subject as written; empty when it was not. */
  readonly subjectText?: string;
  /** The subject followed the verb. */
  readonly found?: boolean;
  /** An infinitive will not do: a clause of its own is needed. */
  readonly forced?: boolean;
  /** Noun phrase that ends the rendering, for what may attach to it. */
  readonly lastPhrase?: NounPhrase | null;
}

/** English words with the position after what they render. */
export interface Rendered {
  readonly words: readonly string[];
  readonly next: number;
}

/** Forms of "to be" in the present, by the phrase they agree with. */
export function presentBe(subject: NounPhrase | null | undefined): "am" | "is" | "are" {
  if (subject?.pluralInEnglish) return "are";
  if (subject?.person === 1 && subject.number === "s") return "am";
  return subject?.number === "p" || subject?.person === 2 ? "are" : "is";
}

/** True for what a finite verb phrase can begin with. */
export function opensVerbPhrase({ pos }: Item): boolean {
  return pos === "verb" || pos === "negation" || pos === "qad" || pos === "future" || pos === "laysa";
}

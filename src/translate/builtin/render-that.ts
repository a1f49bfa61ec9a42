import { opensVerbPhrase, presentBe, type Rendered } from "./clause-types.ts";
import { pronounPhrase } from "./noun-phrase.ts";
import { type Pronoun, pronounOf } from "./pronouns.ts";
import { renderVerb } from "./render-verb.ts";
import { at, isPos, type Sentence } from "./sentence.ts";

/** A rendered أن or إن; `open` when only the conjunction was written and its clause is still to come. */
export interface RenderedThat extends Rendered {
  readonly open: boolean;
}

/** Renders أن/إن: "that" with a clause, or "to" with an infinitive. @param written the English words so far. */
export function renderThat(s: Sentence, index: number, written: readonly string[]): RenderedThat {
  const item = at(s, index);
  const opening = written.length === 0 || /[:"]$/.test(written.at(-1) ?? "");
  const that = opening || s.omitThat ? "" : (item.entry.en ?? "");
  s.omitThat = false;
  const pronoun = pronounOf(item.suffix);
  if (pronoun) return withPronoun(s, index + 1, that, pronoun);
  return infinitive(s, index) ?? { words: [that], next: index + 1, open: true };
}

function withPronoun(s: Sentence, next: number, that: string, pronoun: Pronoun): RenderedThat {
  const subject = pronounPhrase(pronoun);
  const after = at(s, next);
  // إنه من المتوقع أن: the pronoun stands for the clause.
  if (after.pos === "conjunction" && /^(it )?(is|was|has|had) /.test(after.entry.en ?? "")) {
    return { words: [that], next, open: true };
  }
  if (opensVerbPhrase(after)) {
    const verb = renderVerb(s, next, { given: subject });
    if (verb) return { words: [that, ...verb.words], next: verb.next, open: false };
  }
  const copula = isPos(after, "preposition", "adjective", "noun", "name", "quantifier", "number")
    ? [presentBe(subject)]
    : [];
  return { words: [that, subject.head, ...copula], next, open: false };
}

/** أن + imperfect without a subject of its own. */
function infinitive(s: Sentence, index: number): RenderedThat | null {
  const next = index + 1;
  if (!/^(أن|ان|بأن)$/.test(at(s, index).entry.form)) return null;
  const verb = at(s, next).pos === "negation" ? at(s, next + 1) : at(s, next);
  if (verb.pos !== "verb" || verb.entry.tense === "P") return null;
  const rendered = renderVerb(s, next, { controlled: true });
  if (!rendered) return null;
  const words = rendered.forced ? ["that", ...rendered.words] : ["to", ...(rendered.infinitive ?? rendered.words)];
  return { words, next: rendered.next, open: false };
}

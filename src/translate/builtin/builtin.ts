import type { Translation, TranslationRequest, Translator } from "../../contracts/translator.ts";
import { createAnalyser } from "./analysis.ts";
import { addSignals, confidenceOf } from "./confidence.ts";
import { type Lexicon, sharedLexicon } from "./lexicon.ts";
import { createNamePartFinder } from "./name-parts.ts";
import { createPeople } from "./people.ts";
import { type Engine, translateLine } from "./translate-line.ts";
import { createVocabulary } from "./vocabulary.ts";

/**
 * The built-in Arabic→English translator: a lexicon and rules, no model and no network. Its text is a rough rendering
 * and is marked so. The lexicon is opened at the first sentence.
 * @see docs/adr/0005-builtin-translator.md
 */
export function createBuiltin(options: { readonly lexicon?: Lexicon } = {}): Translator {
  let engine: Engine | undefined;
  const open = () => (engine ??= createEngine(options.lexicon ?? sharedLexicon()));
  return {
    id: "builtin",
    supports: (from, to) => from === "ar" && to === "en",
    async translate(requests, signal) {
      const engine = open();
      // The sentences of one call belong together: who is named in full in one is known by surname in the next.
      engine.people.forget();
      const answers = new Map<TranslationRequest, Translation>();
      for (const request of [...requests].sort((a, b) => Number(isWord(a)) - Number(isWord(b)))) {
        signal?.throwIfAborted();
        answers.set(request, translateRequest(request, engine));
      }
      return requests.flatMap((request) => answers.get(request) ?? []);
    },
    async close() {
      engine = undefined;
    },
  };
}

/** The lexicon with what reads it. */
export function createEngine(lexicon: Lexicon): Engine {
  const analyse = createAnalyser(lexicon);
  const sources = { lexicon, analyse, partOf: createNamePartFinder(analyse) };
  return { lexicon, analyse, vocabulary: createVocabulary(sources), people: createPeople(sources) };
}

/** A word by itself comes last: it may be the surname of somebody whom a sentence names in full (حداد). */
const isWord = ({ text }: TranslationRequest): boolean => !/\s/.test(text.trim());

function translateRequest(request: TranslationRequest, engine: Engine): Translation {
  const lines = request.text.split(/\r?\n/).map((line) => translateLine(line, engine));
  return {
    text: lines.map((line) => line.text).join("\n"),
    engine: "builtin",
    rough: true,
    confidence: confidenceOf(addSignals(lines.map((line) => line.signals))),
    flags: [],
  };
}

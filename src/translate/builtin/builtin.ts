import type { Translation, TranslationRequest, Translator } from "../../contracts/translator.ts";
import { createAnalyser } from "./analysis.ts";
import { type Lexicon, sharedLexicon } from "./lexicon.ts";
import { createPeople } from "./people.ts";
import { type Engine, type TranslatedLine, translateLine } from "./translate-line.ts";

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
      return requests.map((request) => {
        signal?.throwIfAborted();
        return translateRequest(request, engine);
      });
    },
    async close() {
      engine = undefined;
    },
  };
}

/** The lexicon with what reads it. */
export function createEngine(lexicon: Lexicon): Engine {
  const analyse = createAnalyser(lexicon);
  return { lexicon, analyse, people: createPeople(analyse) };
}

function translateRequest(request: TranslationRequest, engine: Engine): Translation {
  const lines = request.text.split(/\r?\n/).map((line) => translateLine(line, engine));
  return {
    text: lines.map((line) => line.text).join("\n"),
    engine: "builtin",
    rough: true,
    confidence: confidenceOf(lines),
    flags: [],
  };
}

/**
 * 0..1: falls with unknown words, with doubtful readings and, slowly, with length. The weights were fitted by eye on
 * development sentences; the value orders sentences, it is no probability.
 */
function confidenceOf(lines: readonly TranslatedLine[]): number {
  const sum = (pick: (line: TranslatedLine) => number) => lines.reduce((total, line) => total + pick(line), 0);
  const tokens = Math.max(
    1,
    sum((line) => line.tokens),
  );
  const unknown = sum((line) => line.unknown) / tokens;
  const doubt = Math.max(0, sum((line) => line.cost) / tokens);
  const length = Math.min(1, tokens / 80);
  return Math.max(0, Math.min(1, 0.9 - 2 * unknown - 0.4 * doubt - 0.3 * length));
}

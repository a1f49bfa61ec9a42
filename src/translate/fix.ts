import type { StoryDigest } from "../contracts/digest.ts";
import type { FixProblem, FixProposal, FixResult, FixTarget, GlossaryTerm, MemoryPair } from "../contracts/fixes.ts";
import { findNames, findUnknownPeople } from "../language/names.ts";
import { words } from "../language/tokens.ts";
import { checkTranslation } from "./checks.ts";
import { findRendering } from "./find-rendering.ts";
import type { Glossary } from "./glossary.ts";
import { type MemoryStore, memoryKey } from "./memory.ts";

/** Origins of a text that no engine translated. */
const NOT_TRANSLATED = new Set(["source", "facts", "untranslated"]);

/**
 * The texts of a story that were translated, or could not be: in its own language each is exactly what the translators
 * were asked, so that a correction is found again.
 */
export function fixTargets(story: StoryDigest): readonly FixTarget[] {
  const halves = [
    { ar: story.headline.ar, en: story.headline.en, origin: story.headlineOrigin },
    ...story.summary.ar.map((ar, i) => {
      const en = story.summary.en[i];
      return { ar: ar.text, en: en?.text ?? "", origin: { ar: ar.origin, en: en?.origin ?? "untranslated" } };
    }),
  ];
  return halves.flatMap(({ ar, en, origin }, part): FixTarget[] => {
    if (origin.ar === "source" && origin.en !== "source")
      return [{ part, source: ar, from: "ar", to: "en", translation: en, engine: origin.en }];
    if (origin.en === "source" && origin.ar !== "source")
      return [{ part, source: en, from: "en", to: "ar", translation: ar, engine: origin.ar }];
    return [];
  });
}

/** Source and translation with everything that helps to correct it. */
export function proposeFix(memory: MemoryStore, target: FixTarget): FixProposal {
  const isTranslation = !NOT_TRANSLATED.has(target.engine);
  const { source, translation, from, to } = target;
  return {
    ...target,
    isTranslation,
    flags: isTranslation ? checkTranslation(source, translation, from, to) : [],
    hints: memory.similar(from, source),
  };
}

/** Keeps a correction in the memory, where later digests find it first. @param now ISO 8601 */
export function applyFix(
  memory: MemoryStore,
  target: FixTarget,
  correction: string,
  by: { readonly editor: string | null; readonly now: string; readonly glossary: Glossary },
): FixResult {
  const text = correction.replace(/\s+/g, " ").trim();
  const problem = problemOf(target, text);
  if (problem) return { kept: false, problem };
  const { source, from, to } = target;
  const texts = from === "ar" ? { ar: source, en: text } : { ar: text, en: source };
  const pair: MemoryPair = { ...texts, origin: "editor", date: by.now, editor: by.editor };
  memory.put([pair]);
  const flags = checkTranslation(source, text, from, to);
  return { kept: true, pair, flags, terms: newTerms(pair, by.glossary) };
}

function problemOf({ translation, engine, to }: FixTarget, text: string): FixProblem | null {
  if (text === "") return "empty";
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (to === "ar" ? arabic === 0 : arabic > latin) return "wrong-language";
  return engine === "memory" && memoryKey(text) === memoryKey(translation) ? "unchanged" : null;
}

/** Names of the Arabic text that the English one renders otherwise than the gazetteer, or that it does not know. */
function newTerms({ ar, en }: MemoryPair, glossary: Glossary): readonly GlossaryTerm[] {
  const mentions = findNames(ar, "ar");
  const unknown = findUnknownPeople(ar, "ar", mentions).map(({ text, en: known }) => ({ name: text, known }));
  const known = mentions
    .filter(({ entry }) => entry.kind === "person" || entry.kind === "place" || entry.kind === "organisation")
    .map(({ text, entry }) => ({ name: text, known: entry.en as string | null }));
  const held = new Set(glossary.terms.map((term) => words(term.ar).join(" ")));
  const terms = new Map<string, GlossaryTerm>();
  for (const { name, known: usual } of [...unknown, ...known]) {
    const key = words(name).join(" ");
    const at = held.has(key) || isThere(en, usual) ? null : findRendering(name, en, "en");
    if (at) terms.set(key, { ar: name, en: en.slice(at.start, at.end), note: "" });
  }
  return [...terms.values()];
}

const isThere = (text: string, phrase: string | null): boolean =>
  phrase !== null && ` ${words(text).join(" ")} `.includes(` ${words(phrase).join(" ")} `);

import type { Lang } from "../contracts/article.ts";
import type { Translation, TranslationFlag, TranslationRequest, Translator } from "../contracts/translator.ts";
import { findUnknownPeople, type NameMention } from "../language/names.ts";
import { foldText } from "../language/normalise.ts";
import type { TextSpan } from "../language/sentences.ts";
import { ALIKE, soundsAlike } from "../language/sounds-alike.ts";
import { words } from "../language/tokens.ts";
import { findRendering } from "./find-rendering.ts";
import type { Glossary } from "./glossary.ts";
import { keepQuoted } from "./quoted.ts";
import { namesIn, TextMemo, wordsIn } from "./text-facts.ts";

/** Settings of `createNamed`. */
export interface NamedOptions {
  /** Asked once a call: the operator may change it while the program runs. */
  readonly glossary: () => Glossary;
  /** Shows the Arabic of a name that nobody has a rendering for, in brackets, where a call mentions it first. */
  readonly originals: boolean;
}

/**
 * Gives every name one rendering in all translations of a call, whichever engine made them: the operator's, else the
 * gazetteer's, else the one that came first. Engines are not asked to do so (a placeholder in a sentence spoils what a
 * model makes of it); their rendering is found by its sound and replaced. A term of the glossary that cannot be found
 * in the translation is a flag. Quotation marks round single words, which say whose words they are, are put back.
 */
export function createNamed(inner: Translator, options: NamedOptions): Translator {
  return {
    id: inner.id,
    supports: (from, to) => inner.supports(from, to),
    async translate(requests, signal) {
      const answers = await inner.translate(requests, signal);
      const { glossary, originals } = options;
      const call: Call = { glossary: glossary(), originals, renderings: new Map(), shown: new Set() };
      return answers.map((answer, i) => answer && named(requests[i] as TranslationRequest, answer, call));
    },
    close: () => inner.close(),
  };
}

/** What one call has settled so far. Keys are folded Arabic names. */
interface Call {
  readonly glossary: Glossary;
  readonly originals: boolean;
  readonly renderings: Map<string, string>;
  readonly shown: Set<string>;
}

/** A name of the source and how it is to be rendered. */
interface Wanted extends TextSpan {
  readonly source: string;
  readonly target: string;
  /** Where the translation has it; null when that must be found by sound. */
  readonly at: TextSpan | null;
}

function named(request: TranslationRequest, answer: Translation, call: Call): Translation {
  if (answer.engine === "memory" || request.from === request.to || answer.text.length > MAX_CHARS) return answer;
  const flags: TranslationFlag[] = [];
  let { text } = answer;
  const terms = call.glossary.find(request.text, request.from);
  for (const term of new Set(terms.map((mention) => mention.term))) {
    const target = term[request.to];
    if (holds(text, target)) continue;
    const at = knownRendering(term[request.from], text, request) ?? findRendering(term[request.from], text, request.to);
    if (at) text = replaced(text, at, target);
    else flags.push({ kind: "name", detail: term[request.from] });
  }
  const free = (span: TextSpan) => !terms.some((term) => term.start < span.end && span.start < term.end);
  const mentions = firstOfEach(namesIn(request.text, request.from).filter(free));
  for (const wanted of known(mentions, text, request.to)) text = settle(text, wanted, request.to);
  text = keepQuoted(request, text);
  if (request.from === "ar" && FULL_NAME.test(text)) text = unknownNames(request.text, text, mentions, free, call);
  return text === answer.text && flags.length === 0 ? answer : { ...answer, text, flags: [...answer.flags, ...flags] };
}

/** One mention a name, however often a page repeats it. */
const firstOfEach = (mentions: readonly NameMention[]): readonly NameMention[] => [
  ...new Map(mentions.toReversed().map((mention) => [mention.entry.id, mention])).values(),
];

/** Longer texts are pages, whose names are too many to be looked for one by one. */
const MAX_CHARS = 4000;

const spaced = new TextMemo((text) => ` ${wordsIn(text).join(" ")} `);
const holds = (text: string, phrase: string): boolean => spaced.of(text).includes(` ${words(phrase).join(" ")} `);
const replaced = (text: string, { start, end }: TextSpan, target: string): string =>
  text.slice(0, start) + target + text.slice(end);

/** Another name of the gazetteer for the same thing in the translation: a term may be one of its entries. */
function knownRendering(source: string, text: string, { from, to }: TranslationRequest): TextSpan | null {
  const ids = new Set(namesIn(source, from).map(({ entry }) => entry.id));
  return namesIn(text, to).find(({ entry }) => ids.has(entry.id)) ?? null;
}

/**
 * People in full, and places, that the translation spells otherwise than the gazetteer. A shorter form ("Lavrov", "the
 * US") is a choice of style and stays; so does what sounds different.
 */
function known(mentions: readonly NameMention[], text: string, to: Lang): readonly Wanted[] {
  const there = namesIn(text, to);
  return mentions.flatMap((mention): Wanted[] => {
    const { entry, start, end } = mention;
    const target = entry[to];
    if ((entry.kind !== "person" && entry.kind !== "place") || holds(text, target)) return [];
    const found = there.find((one) => one.entry.id === entry.id);
    if (found) return isSpelling(found.text, target) ? [{ start, end, source: mention.text, target, at: found }] : [];
    const isFull = entry.kind === "person" && words(mention.text).length > 1;
    return isFull ? [{ start, end, source: mention.text, target, at: null }] : [];
  });
}

/** Another spelling of the same words. */
function isSpelling(printed: string, target: string): boolean {
  const [mine, theirs] = [words(printed), words(target)];
  return mine.length === theirs.length && mine.every((word, i) => soundsAlike(word, theirs[i] ?? "") >= ALIKE);
}

function settle(text: string, { source, target, at }: Wanted, to: Lang): string {
  const span =
    at && text.slice(at.start, at.end) !== "" && namesIn(text, to).some((n) => n.start === at.start) ? at : null;
  const found = span ?? findRendering(source, text, to);
  return found ? replaced(text, found, target) : text;
}

/** Two words with a capital letter: without them no person is named in full, and nobody is looked for. */
const FULL_NAME = /\p{Lu}[\p{L}'’-]{0,40}\s+(?:\p{Ll}{2,4}[\s-])?\p{Lu}/u;

/** Sentences show originals; a headline or a name by itself does not. */
const MIN_SENTENCE = 80;
const isSentence = (text: string): boolean => text.length >= MIN_SENTENCE || /[.!?؟]["»”]?$/u.test(text.trim());

function unknownNames(
  source: string,
  translation: string,
  mentions: readonly NameMention[],
  free: (span: TextSpan) => boolean,
  call: Call,
): string {
  let text = translation;
  for (const person of findUnknownPeople(source, "ar", mentions).filter(free)) {
    const key = foldText(person.text);
    const at = findRendering(person.text, text, "en");
    if (!at) continue;
    const rendering = call.renderings.get(key) ?? person.en ?? text.slice(at.start, at.end);
    call.renderings.set(key, rendering);
    // A name of known parts has one rendering that everybody writes; the others are anybody's guess.
    const shows = call.originals && person.en === null && !call.shown.has(key) && isSentence(source);
    if (shows) call.shown.add(key);
    text = replaced(text, at, shows ? `${rendering} (${person.text})` : rendering);
  }
  return text;
}

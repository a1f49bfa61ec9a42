import type { BilingualName, Difference, StorySummary } from "../contracts/summarizer.ts";
import type { TranslationRequest } from "../contracts/translator.ts";

/** Applies `change` to every name of a summary that may lack a language: speakers and facts. */
function mapNames(summary: StorySummary, change: (name: BilingualName) => BilingualName): StorySummary {
  const { headline, sentences, facts, differences } = summary;
  return {
    headline,
    sentences,
    differences,
    facts: {
      people: facts.people.map(change),
      places: facts.places.map(change),
      organisations: facts.organisations.map(change),
      numbers: facts.numbers.map(change),
      dates: facts.dates.map(change),
    },
    quotes: summary.quotes.map((q) => ({ ...q, speaker: change(q.speaker) })),
  };
}

function openSide(name: BilingualName): TranslationRequest | null {
  if (name.ar !== null && name.en === null) return { text: name.ar, from: "ar", to: "en" };
  if (name.en !== null && name.ar === null) return { text: name.en, from: "en", to: "ar" };
  return null;
}

/** Names that are known in one language only, each once. */
export function missingNames(summary: StorySummary): readonly TranslationRequest[] {
  const found = new Map<string, TranslationRequest>();
  mapNames(summary, (name) => {
    const request = openSide(name);
    if (request) found.set(`${request.from} ${request.text}`, request);
    return name;
  });
  return [...found.values()];
}

type Render = (request: TranslationRequest) => string | null;

function filled(name: BilingualName, render: Render): BilingualName {
  const request = openSide(name);
  const text = request ? render(request) : null;
  return text === null || request === null ? name : { ...name, [request.to]: text };
}

/** Fills the missing side of what a whole count counts ("1200 شخص") by a `render` that gives one ("1,200 people"). */
export function nameCounted(what: BilingualName, count: string, render: Render): BilingualName {
  const noun: Render = (request) => {
    const line = render({ ...request, text: count });
    return /^[\d.,]+ (\p{L}.*)$/u.exec(line ?? "")?.[1] ?? null;
  };
  return filled(what, noun);
}

/**
 * Fills the missing side of each name by `render`, and that of what differing numbers count by `renderCounted`. A name
 * that they do not know stays as it is.
 */
export function fillNames(summary: StorySummary, render: Render, renderCounted: Render): StorySummary {
  const counted = (d: Difference): Difference => {
    const count = d.values[0]?.value;
    return count === undefined ? d : { ...d, what: nameCounted(d.what, count, renderCounted) };
  };
  return { ...mapNames(summary, (name) => filled(name, render)), differences: summary.differences.map(counted) };
}

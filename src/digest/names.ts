import type { Lang } from "../contracts/article.ts";
import type { BilingualName, StorySummary } from "../contracts/summarizer.ts";
import type { TranslationRequest } from "../contracts/translator.ts";

/** Applies `change` to every name of a summary that may lack a language: speakers, facts, what numbers count. */
function mapNames(summary: StorySummary, change: (name: BilingualName) => BilingualName): StorySummary {
  const { facts } = summary;
  return {
    ...summary,
    facts: {
      people: facts.people.map(change),
      places: facts.places.map(change),
      organisations: facts.organisations.map(change),
      numbers: facts.numbers.map(change),
      dates: facts.dates.map(change),
    },
    quotes: summary.quotes.map((q) => ({ ...q, speaker: change(q.speaker) })),
    differences: summary.differences.map((d) => ({ ...d, what: change(d.what) })),
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

/** Fills the missing side of each name by `render`; a name that it does not know stays as it is. */
export function fillNames(summary: StorySummary, render: (text: string, from: Lang) => string | null): StorySummary {
  return mapNames(summary, (name) => {
    const request = openSide(name);
    const text = request ? render(request.text, request.from) : null;
    return text === null || request === null ? name : { ...name, [request.to]: text };
  });
}

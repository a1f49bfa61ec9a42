const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    man: "men",
    woman: "women",
    child: "children",
    person: "people",
    foot: "feet",
    tooth: "teeth",
    mouse: "mice",
    life: "lives",
    wife: "wives",
    leaf: "leaves",
    half: "halves",
    policeman: "policemen",
    spokesman: "spokesmen",
    crisis: "crises",
    analysis: "analyses",
    basis: "bases",
    phenomenon: "phenomena",
    criterion: "criteria",
    series: "series",
    species: "species",
    fish: "fish",
    aircraft: "aircraft",
    troops: "troops",
  }),
);

/** True for nouns whose plural is in the list of exceptions. */
export function hasIrregularPlural(noun: string): boolean {
  return IRREGULAR_PLURALS.has(noun);
}

/** English plural of a noun; what follows a preposition stays: `minister of state` → `ministers of state`. */
export function plural(noun: string): string {
  const parts = /^(.*?)( (?:of|in|for|to|on|from|with|at|per) .*)?$/.exec(noun);
  const head = parts?.[1] ?? noun;
  const rest = parts?.[2] ?? "";
  const cut = head.lastIndexOf(" ") + 1;
  return head.slice(0, cut) + pluralWord(head.slice(cut)) + rest;
}

function pluralWord(word: string): string {
  const irregular = IRREGULAR_PLURALS.get(word);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Third person singular present of a verb with its particle: `carry out` → `carries out`. */
export function thirdPerson(verb: string): string {
  const cut = verb.indexOf(" ");
  const word = cut < 0 ? verb : verb.slice(0, cut);
  const rest = cut < 0 ? "" : verb.slice(cut);
  if (word === "be") return `is${rest}`;
  if (word === "have") return `has${rest}`;
  if (/^(can|must|may)$/.test(word)) return verb;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies${rest}`;
  return (/(s|x|z|ch|sh)$/.test(word) || word === "do" || word === "go" ? `${word}es` : `${word}s`) + rest;
}

/** Superlative of an English comparative: `bigger` → `biggest`, `more important` → `most important`. */
export function superlative(comparative: string): string {
  if (/^(more|most|best|worst|less |least|largest|last|first)/.test(comparative))
    return comparative.replace(/^more\b/, "most").replace(/^less\b/, "least");
  const irregular: Readonly<Record<string, string>> = { better: "best", worse: "worst", less: "least" };
  return irregular[comparative] ?? comparative.replace(/er$/, "est");
}

/** Title case for an office before a name: `prime minister` → `Prime Minister`, small words kept small. */
export function capitalise(text: string): string {
  return text.replace(/\b[a-z]+/g, (word, at: number) => {
    const joined = at > 0 && /[A-Za-z'’]/.test(text[at - 1] ?? "");
    return joined || /^(of|the|and|for|in|to|a|an|on)$/.test(word)
      ? word
      : word.charAt(0).toUpperCase() + word.slice(1);
  });
}

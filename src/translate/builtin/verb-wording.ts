/** طالب and دعا take "on" in English when somebody is called on. */
export function callOn(words: readonly string[]): readonly string[] {
  const forms: Readonly<Record<string, string>> = {
    demanded: "called on",
    demands: "calls on",
    demand: "call on",
    demanding: "calling on",
    "called for": "called on",
    "calls for": "calls on",
    "call for": "call on",
    "calling for": "calling on",
  };
  return words.map((word) => forms[word] ?? word);
}

/** A thing is rejected, a deed refused: "refused to comment". */
export function refuse(words: readonly string[], objects: readonly string[]): readonly string[] {
  if (!objects[0]?.startsWith("to ")) return words;
  return words.map((word) =>
    word.replace(/^reject(s|ed|ing)?$/, (_, end = "") => `refus${REFUSE[end as string] ?? "e"}`),
  );
}

const REFUSE: Readonly<Record<string, string>> = { s: "es", ed: "ed", ing: "ing" };

import { degreeBehind, inDegree } from "./comparison.ts";
import { type NounPhrase, type Parsed, simplePhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { pronounOf } from "./pronouns.ts";
import { at, type Sentence } from "./sentence.ts";

/** Parses كل، بعض، أحد، غير، أكثر من … with what they quantify. */
export function parseQuantity(s: Sentence, index: number): Parsed {
  const { entry, suffix } = at(s, index);
  const next = index + 1;
  const english = entry.en ?? "";
  const pronoun = pronounOf(suffix);
  if (pronoun && entry.form === "غير") return { np: group("others", { human: true }), next };
  if (pronoun) {
    const head = /^(all|some|most)$/.test(english) ? `${english} of ${pronoun.object}` : `${english} ${pronoun.object}`;
    return { np: group(head, { human: true }), next };
  }
  const after = at(s, next);
  if (after.pos === "relative" && /^(ما|من)$/.test(after.entry.form)) {
    const all = after.entry.form === "ما" ? "everything" : "all those";
    return { np: group(english === "all" ? all : english, { human: true, bare: true }), next };
  }
  if (entry.form === "غير" && after.pos === "adjective") return negated(s, next);
  const parsed = parseNoun(s, next, true);
  // لم يكن أحد يتوقع: nothing follows of which it could be one.
  if (!parsed && entry.form === "أحد") return { np: group("anyone", { number: "s", human: true }), next };
  if (!parsed) return { np: group(english, { human: true }), next };
  const degree = degreeBehind(at(s, index), at(s, parsed.next));
  if (degree !== undefined) return { np: inDegree(parsed.np, degree), next: parsed.next + 1 };
  quantify(parsed.np, english, entry.form);
  return parsed;
}

function group(head: string, traits: Partial<NounPhrase> = {}): NounPhrase {
  return simplePhrase(head, { number: "p", pronoun: true, gender: "m", ...traits });
}

/** غير كاف: "not sufficient". */
function negated(s: Sentence, index: number): Parsed {
  const parsed = parseNoun(s, index);
  if (!parsed) return { np: group("not"), next: index };
  parsed.np.head = `not ${parsed.np.head}`;
  parsed.np.predicate = true;
  parsed.np.bare = true;
  return parsed;
}

function quantify(np: NounPhrase, english: string, form: string): void {
  if (english === "all" && form !== "جميع" && !np.definite && np.number !== "p") {
    np.quantity = ["every", np.quantity].filter(Boolean).join(" ");
    np.bare = true;
  } else if (english === "one of") {
    if (/\d/.test(np.quantity ?? "")) np.head = `${np.quantity} ${np.head}`;
    np.quantity = np.definite || np.genitive ? "one of" : "one";
    np.number = "s";
  } else if (/^(some|any|several|most|many|various|a few)$/.test(english)) {
    np.quantity = [english, np.quantity].filter(Boolean).join(" ");
    np.bare = !np.demonstrative && !np.possessive;
  } else if (english === "the same" || english === "non-") {
    np.quantity = [english, np.quantity].filter(Boolean).join(" ");
    np.bare = true;
  } else np.quantity = np.quantity ? `${english} ${np.quantity}` : english;
  if (english === "both") np.bare = false;
}

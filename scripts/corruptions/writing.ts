import type { Lang } from "../../src/contracts/article.ts";
import { findNames } from "../../src/language/names.ts";
import { pick, splice } from "./chance.ts";
import { exchangeName, type NamePool } from "./names.ts";
import { dropNegation, loseNegation } from "./negations.ts";
import { otherDigits, withOtherDigits } from "./numbers.ts";
import { corruptions } from "./translations.ts";

/** A statement as a model writes it. */
export type Written = Readonly<Record<Lang, string>>;

/** Ways in which a model writes what its evidence does not say: in one half, or in both alike. */
export type WritingFault =
  | "number in both"
  | "name in both"
  | "negation in both"
  | "hedge in both"
  | "invented number"
  | "invented name"
  | "invented quotation"
  | "altered quotation"
  | "something else";

const CLAUSES: Readonly<Record<"number" | "name" | "quotation", Readonly<Record<Lang, string>>>> = {
  number: { ar: "، بينهم 47", en: ", 47 among them" },
  name: { ar: "، وفق كارل زابورسكي", en: ", according to Karl Zaborski" },
  quotation: {
    ar: "، واصفا ذلك بأنه «خطوة تاريخية لا رجعة عنها»",
    en: ", calling it “a historic and irreversible step”",
  },
};

/** A sentence with a clause at its end, before the full stop. */
const withClause = (text: string, clause: string): string => text.replace(/([.!؟?]?["»”]?\s*)$/u, `${clause}$1`);
const inBoth = ({ ar, en }: Written, { ar: arClause, en: enClause }: Written): Written => ({
  ar: withClause(ar, arClause),
  en: withClause(en, enClause),
});

function otherNumber({ ar, en }: Written, random: () => number): Written | null {
  const chosen = otherDigits(en, random);
  if (!chosen) return null;
  const changed = withOtherDigits(ar, chosen.from, chosen.to);
  return changed === ar ? null : { ar: changed, en: withOtherDigits(en, chosen.from, chosen.to) };
}

function otherName({ ar, en }: Written, pool: NamePool, random: () => number): Written | null {
  const chosen = exchangeName(en, "en", pool, random);
  const there = chosen && findNames(ar, "ar").find(({ entry }) => entry.id === chosen.from.id);
  return there ? { ar: splice(ar, there.start, there.end, chosen.to.ar), en: chosen.text } : null;
}

function withoutNegation({ ar, en }: Written, from: Lang): Written | null {
  if ((from === "ar" ? loseNegation(ar, en, "en") : loseNegation(en, ar, "ar")) === null) return null;
  const changed = { ar: dropNegation(ar, "ar"), en: dropNegation(en, "en") };
  return changed.ar !== null && changed.en !== null ? { ar: changed.ar, en: changed.en } : null;
}

const HEDGES: Written = {
  ar: "ربما|من المحتمل أن|يحتمل أن|يعتقد أن|يُعتقد أن|المزعوم|المزعومة",
  en: "reportedly|allegedly|possibly|probably|perhaps|may|might|alleged|suspected|is believed to|are believed to",
};

function withoutHedge({ ar, en }: Written): Written | null {
  const drop = (text: string, lang: Lang) =>
    text.replace(new RegExp(`(?<!\\p{L})(?:${HEDGES[lang]})(?!\\p{L})\\s*`, "iu"), "");
  const changed = { ar: drop(ar, "ar"), en: drop(en, "en") };
  return changed.ar !== ar && changed.en !== en ? changed : null;
}

const QUOTED = /[«“][^«»“”]+[»”]|"[^"]+"/gu;
const MIN_QUOTED_WORDS = 4;
const INSTEAD: Readonly<Record<Lang, readonly string[]>> = {
  ar: "الجميع سريعا مهم جديد".split(" "),
  en: "everybody quickly important new".split(" "),
};

/** One word of a quotation of the evidence's language becomes another. */
function otherQuotation(written: Written, from: Lang, random: () => number): Written | null {
  const quoted = [...written[from].matchAll(QUOTED)].find(([text]) => text.split(" ").length >= MIN_QUOTED_WORDS);
  if (!quoted) return null;
  const words = quoted[0].split(" ");
  // The first and the last have the marks.
  const place = 1 + Math.floor(random() * (words.length - 2));
  const changed = words.map((word, i) => (i === place ? pick(INSTEAD[from], random) : word)).join(" ");
  return { ...written, [from]: splice(written[from], quoted.index, quoted.index + quoted[0].length, changed) };
}

/**
 * Every fault that a statement allows, one of each kind; those of translations are made in the half that is one.
 * @param other a statement about something else
 */
export function writingFaults(
  written: Written,
  other: Written,
  from: Lang,
  pool: NamePool,
  random: () => number,
): readonly { readonly kind: string; readonly written: Written }[] {
  const to = from === "ar" ? "en" : "ar";
  const made: Readonly<Record<WritingFault, Written | null>> = {
    "number in both": otherNumber(written, random),
    "name in both": otherName(written, pool, random),
    "negation in both": withoutNegation(written, from),
    "hedge in both": withoutHedge(written),
    "invented number": inBoth(written, CLAUSES.number),
    "invented name": inBoth(written, CLAUSES.name),
    "invented quotation": inBoth(written, CLAUSES.quotation),
    "altered quotation": otherQuotation(written, from, random),
    "something else": other,
  };
  return [
    ...corruptions(written[from], written[to], to, pool, random).map(({ kind, translation }) => ({
      kind: `${kind} in one`,
      written: { ...written, [to]: translation },
    })),
    ...Object.entries(made).flatMap(([kind, changed]) => (changed === null ? [] : [{ kind, written: changed }])),
  ];
}

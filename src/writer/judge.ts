import type { Lang } from "../contracts/article.ts";
import type { EvidenceToWrite } from "../contracts/writer.ts";
import { otherLang } from "../language/other-lang.ts";
import { checkTranslation } from "../translate/checks.ts";
import { checkClaims } from "./check-claims.ts";
import { checkDates } from "./check-dates.ts";
import { checkForm } from "./check-form.ts";
import { checkNames } from "./check-names.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkQuotations } from "./check-quotations.ts";
import type { Reason } from "./reason.ts";
import { isSupported, type Support, stemsOf, supportOf } from "./support.ts";

/** The same statement in both languages. */
export type Bilingual = Readonly<Record<Lang, string>>;

/**
 * Share of a text's content words that its spans must say: in their own language, and by sound and the bilingual
 * dictionary, which know fewer. A translation of people's hardly ever has less, a sentence about something else seldom
 * as much.
 */
const GROUNDED = { same: 0.5, across: 0.2 } as const;
/** Fewer words say nothing about shares. */
const MIN_STEMS = 4;

/**
 * Everything that is wrong with a written statement; empty where it may be shown. Each half is held against the cited
 * spans, and the halves against each other.
 */
export function judge(
  written: Bilingual,
  spans: readonly EvidenceToWrite[],
  what: "headline" | "sentence",
): readonly Reason[] {
  if (spans.length === 0) return [{ kind: "citation", detail: written.en }];
  const support = supportOf(spans);
  return [
    ...judgeHalf(written, "ar", support, what),
    ...judgeHalf(written, "en", support, what),
    ...judgeHalves(written, spans),
  ];
}

function judgeHalf(written: Bilingual, lang: Lang, support: Support, what: "headline" | "sentence"): readonly Reason[] {
  const text = written[lang];
  const form = checkForm(
    text,
    lang,
    what,
    support.spans.map((span) => span.text),
  );
  // A text of another form would be flagged for everything that it says.
  if (form.length > 0) return form;
  const other = otherLang(lang);
  return [
    ...checkNumbers(text, lang, support),
    ...checkDates(text, support),
    ...checkNames(text, lang, support),
    ...checkQuotations(text, lang, written[other], other, support),
    ...checkClaims(text, lang, support, what === "headline"),
    ...checkGrounding(text, lang, support),
  ];
}

function checkGrounding(text: string, lang: Lang, support: Support): readonly Reason[] {
  const stems = stemsOf(text);
  const strange = stems.filter(({ stem, word }) => !support.words.has(word) && !isSupported(stem, lang, support));
  const least = support.stems[lang].size > 0 ? GROUNDED.same : GROUNDED.across;
  const isStrange = stems.length >= MIN_STEMS && strange.length > stems.length * (1 - least);
  return isStrange ? [{ kind: "grounding", detail: strange.map(({ word }) => word).join(" ") }] : [];
}

/** The halves as if one were the translation of the other, from the language of the first span. */
function judgeHalves(written: Bilingual, spans: readonly EvidenceToWrite[]): readonly Reason[] {
  const from = spans[0]?.lang ?? "ar";
  const to = otherLang(from);
  return checkTranslation(written[from], written[to], from, to).map(({ kind, detail }) => ({
    kind: "halves",
    detail: `${kind} ${detail}`,
  }));
}

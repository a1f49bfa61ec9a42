import type { Lang } from "../contracts/article.ts";
import { arabicRenderings, englishRenderings, formsOf, relatives } from "../language/bilingual.ts";
import { detectLanguage } from "../language/detect.ts";
import { isStopword, stem } from "../language/stem.ts";
import { type Token, tokenise } from "../language/tokens.ts";

/** What a question asks for. */
export type Asked = "person" | "time" | "place" | "number" | "statement" | "thing";

/** A content word of the question with what may stand for it in a text. */
export interface AskedWord {
  readonly token: Token;
  /** stem → 0..1. */
  readonly stems: ReadonlyMap<string, number>;
  /** How much the word tells texts apart: names and numbers most. */
  readonly weight: number;
}

export interface ParsedQuestion {
  readonly lang: Lang;
  readonly asked: Asked;
  readonly words: readonly AskedWord[];
}

/** First match wins. `\b` knows no Arabic letters, hence the look-arounds. */
const CUES: readonly (readonly [Asked, RegExp])[] = [
  [
    "statement",
    /(?<!\p{L})(?:ماذا|ما الذي|بماذا|بم) (?:قال|صرح|أعلن|اعلن|أكد|اكد|ذكر|رد|علق)|\bwhat (?:did|does|has|had) .* (?:say|said|announce|declare|claim|tell)/iu,
  ],
  [
    "number",
    /(?<!\p{L})(?:كم|بكم|ما (?:هو |هي )?(?:عدد|نسبة|مساحة|قيمة|سعر|طول|ارتفاع|عمر))(?!\p{L})|\bhow (?:many|much|long|old|far|high|tall|large|big)\b|\bwhat (?:percentage|number|share|amount)\b/iu,
  ],
  [
    "time",
    /(?<!\p{L})(?:متى|في أي (?:عام|سنة|يوم|شهر|تاريخ|قرن)|ما (?:هو |هي )?(?:تاريخ|موعد)|منذ متى)(?!\p{L})|\bwhen\b|\b(?:what|which) (?:year|day|date|month|century|time)\b/iu,
  ],
  [
    "place",
    /(?<!\p{L})(?:أين|اين|في أي (?:بلد|مدينة|دولة|مكان|قارة)|ما (?:هي )?عاصمة)(?!\p{L})|\bwhere\b|\b(?:what|which) (?:country|city|place|state|continent|town)\b/iu,
  ],
  [
    "person",
    /(?<!\p{L})(?:من|لمن|مَن)(?= (?:هو|هي|هم|الذي|التي|كان|كانت|فاز|قال|قتل|يكون|أول|اول|\p{L}))|\bwho(?:m|se)?\b/iu,
  ],
];

/** `من` asks only at the start of a question; elsewhere it is "from". */
function askedFor(question: string): Asked {
  for (const [asked, cue] of CUES) {
    const match = cue.exec(question);
    if (match !== null && (asked !== "person" || match.index < 3 || /who/i.test(match[0]))) return asked;
  }
  return "thing";
}

const NAME_WEIGHT = 1.6;

function wordOf(token: Token): AskedWord {
  const own = stem(token.norm);
  const stems = new Map<string, number>([[own, 1]]);
  const add = (other: string, weight: number): void => {
    stems.set(other, Math.max(stems.get(other) ?? 0, weight));
  };
  for (const other of relatives(own)) add(other, 0.7);
  for (const { stem: other, weight } of englishRenderings(own)) add(other, weight);
  for (const { stem: head, weight } of arabicRenderings(own)) {
    add(head, weight);
    for (const form of formsOf(head)) add(form, weight * 0.9);
  }
  const distinctive = stems.size === 1 || /\d/.test(token.norm) || /^\p{Lu}/u.test(token.text);
  return { token, stems, weight: distinctive ? NAME_WEIGHT : 1 };
}

/** Reads a question: its language, what it asks for and its content words. */
export function parseQuestion(question: string): ParsedQuestion {
  const content = tokenise(question).filter(({ norm }) => !isStopword(norm));
  const lang = detectLanguage(question) === "en" ? "en" : "ar";
  return { lang, asked: askedFor(question), words: content.map(wordOf) };
}

import type { Token } from "../language/tokens.ts";
import { gapBefore, type Sentence } from "./sentence.ts";
import { hasTrait, trait, traitsOf } from "./traits.ts";
import {
  ATTRIBUTES,
  bare,
  hasConjunction,
  NEGATES,
  QUALIFIES,
  REPORTING_PARTICIPLES,
  SAYING,
  SAYS,
  SAYS_EN,
  wordSet,
} from "./wording.ts";

/**
 * "لم يتأخر العمل بسبب الأمطار"، "ليس في الصيف فحسب": what is denied is the cause or the "only", which may not go
 * without it.
 */
const CAUSAL = wordSet("بسبب نتيجة بهدف بغية");
const ONLY = wordSet("فقط فحسب وحسب");
/** "ليس ... فحسب؛ بل ...": what corrects the part before it. */
const CORRECTS = wordSet("بل إنما وإنما");

/** "أدنى مستوى منذ 2010": without its bounds the lowest would be the lowest ever. */
const SUPERLATIVES = wordSet(
  "أدنى أعلى أكبر أصغر أقل أكثر أضعف أقوى أسوأ أفضل أضخم أبرز أسرع أطول أقصر أشد أعنف أول أولى الأول الأولى الأدنى الأعلى الأكبر الأسوأ الأفضل الأضخم الأقوى الأشد الأعنف",
);
const BOUNDS = wordSet("منذ خلال عبر ضمن");
/** Words back in which the superlative stands. */
const SUPERLATIVE_REACH = 4;

function losesBounds({ tokens }: Sentence, at: number): boolean {
  if (!BOUNDS.has(tokens[at]?.norm ?? "")) return false;
  return tokens.slice(Math.max(0, at - SUPERLATIVE_REACH), at).some(({ norm }) => SUPERLATIVES.has(norm));
}

/** "تعرض طفل للغرق، وتم إنقاذه": how it ended is the news, and the rest without it says something else. */
const OUTCOMES = wordSet(
  "لقي لقوا توفي توفيت توفوا نجا نجت نجوا أنقذ أنقذت إنقاذ إنقاذه إنقاذها إنقاذهم إنقاذهما أفرج أسفر أسفرت أودى أودت",
);
const OUTCOME_REACH = 3;

function losesOutcome({ tokens }: Sentence, at: number): boolean {
  const [first] = tokens.slice(at, at + 1);
  if (first === undefined || (first.norm !== "و" && !hasConjunction(first.norm))) return false;
  return tokens.slice(at, at + OUTCOME_REACH).some(({ norm }) => OUTCOMES.has(bare(norm, OUTCOMES)));
}

/** "فبينما قالت تقارير إن ...، قالت أخرى": what comes first is half of a contrast. */
const HALVES = wordSet("فبينما ففيما فعندما فحين");
const OPENS_CONTRAST = trait((norm) => HALVES.has(norm));

function losesOtherHalf(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  let opened = at - 1;
  while (opened > 0 && !hasTrait(tokens, OPENS_CONTRAST, opened, opened + 1)) opened--;
  if (opened <= 0) return false;
  for (let k = opened + 1; k < at; k++) if (/[،,]/.test(gapBefore(sentence, k))) return false;
  return true;
}

/** "تشتبه القوى في أن ...، بينما تقول الحكومة إن ...": whoever is accused has the last word. */
const OPPOSES = wordSet("بينما فيما");
const ANSWERS = SAYS;

function losesOtherSide({ tokens }: Sentence, at: number): boolean {
  return OPPOSES.has(tokens[at]?.norm ?? "") && hasTrait(tokens, ANSWERS, at + 1);
}

/** "قتل عشرة، كما أعلنت السلطات المحلية": who says so; "كما أعلن أن" tells more. */
const AS = wordSet("كما وكما مثلما");
const TELLS = wordSet("قال قالت أعلن أعلنت أكد أكدت أفاد أفادت ذكر ذكرت أوضح أوضحت صرح صرحت نقل نقلت يقول تقول");
const TELLS_MORE = wordSet("أن أنه أنها أنهم إن إنه إنها إنهم بأن بأنه بأنها عن على إلى");
/** Words of such a source. */
const MAX_SOURCE = 8;

function losesSource({ tokens }: Sentence, at: number): boolean {
  if (!AS.has(tokens[at]?.norm ?? "") || !TELLS.has(tokens[at + 1]?.norm ?? "")) return false;
  const source = tokens.slice(at + 2);
  return source.length <= MAX_SOURCE && !source.some(({ norm }) => TELLS_MORE.has(norm));
}

/** `closes`: the tail holds a negation or somebody's words, so that the evidence has to end before it. */
type Guard = "free" | "closes" | "forbidden";

/** A tail that is a statement of its own: another reported remark, or what follows a semicolon. */
function standsAlone(sentence: Sentence, at: number): boolean {
  const norm = sentence.tokens[at]?.norm ?? "";
  if (sentence.lang === "en") return false;
  return (
    REPORTING_PARTICIPLES.has(norm) ||
    (norm.startsWith("و") && SAYING.has(norm.slice(1))) ||
    gapBefore(sentence, at).includes("؛")
  );
}

function losesDenied(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  if (/[،,؛;]/.test(gapBefore(sentence, at))) return false;
  const isFocus = CAUSAL.has(tokens[at]?.norm ?? "") || tokens.some(({ norm }, i) => i >= at && ONLY.has(norm));
  return isFocus && hasTrait(tokens, NEGATES, 0, at);
}

/**
 * Whether a tail may go. What qualifies the rest stays, unless the tail is a statement of its own that it qualifies
 * alone.
 */
export function guardTail(sentence: Sentence, at: number): Guard {
  if (CORRECTS.has(sentence.tokens[at]?.norm ?? "") || losesDenied(sentence, at)) return "forbidden";
  if (losesBounds(sentence, at) || losesOutcome(sentence, at) || losesOtherHalf(sentence, at)) return "forbidden";
  if (losesOtherSide(sentence, at) || losesSource(sentence, at)) return "forbidden";
  let guard: Guard = "free";
  const own = standsAlone(sentence, at);
  for (let k = at; k < sentence.tokens.length; k++) {
    const traits = traitsOf((sentence.tokens[k] as Token).word);
    if ((traits & ATTRIBUTES) !== 0) return "forbidden";
    if ((traits & QUALIFIES) !== 0) {
      if (!own) return "forbidden";
      guard = "closes";
    }
    if (sentence.lang === "en" && (traits & SAYS_EN) !== 0) return "forbidden";
    if ((traits & (NEGATES | SAYS)) !== 0) guard = "closes";
  }
  return guard;
}

import type { Lang } from "../contracts/article.ts";
import { foldText } from "../language/normalise.ts";
import { findNumbers, type NumberMention } from "../language/numbers.ts";

/** What a question for a number measures; a number with another unit is no answer to it. */
export type Measure = "money" | "age" | "speed" | "weight" | "heat" | "area" | "share" | "length" | "duration";

const B = "(?<!\\p{L})[وفبل]?(?:ال)?";
const E = "(?!\\p{L})";

/** What tells of a folded question what it measures; first match wins. "How long" is a length or a time. */
const CUES: readonly (readonly [readonly Measure[], RegExp])[] = [
  [["age"], new RegExp(`\\bhow old\\b|\\bage of\\b|${B}عمر(?:ه|ها)?${E}`, "u")],
  [["speed"], new RegExp(`\\bhow (?:fast|strong)\\b|\\bspeed\\b|${B}سرعه${E}`, "u")],
  [["weight"], new RegExp(`\\bhow heavy\\b|\\bweigh(?:s|t)?\\b|${B}(?:وزن|[يت]زن)${E}`, "u")],
  [["heat"], new RegExp(`\\btemperature\\b|\\bhow (?:hot|cold|warm)\\b|${B}(?:درجه حراره|حراره)${E}`, "u")],
  [["area", "length"], new RegExp(`\\bhow (?:large|big)\\b|\\barea\\b|${B}مساحه${E}`, "u")],
  [["share"], new RegExp(`\\b(?:percentage|per ?cent|percent|share|turnout)\\b|${B}(?:نسبه|بالمئه)${E}`, "u")],
  [["length"], new RegExp(`\\bhow (?:tall|high|deep|wide|far)\\b|${B}(?:طول|ارتفاع|عمق|عرض|مسافه)${E}`, "u")],
  [["duration", "length"], /\bhow long\b/u],
  [
    ["duration"],
    new RegExp(`${B}(?:مده|كم (?:[يت]?دام|[يت]دوم|دامت|[يت]?ستغرق|استغرق|استغرقت|استمر|استمرت|[يت]ستمر))${E}`, "u"),
  ],
  [["money", "share"], new RegExp(`\\b(?:rise|raise|increase|bonus|more)\\b|${B}(?:زياده|علاوه)${E}`, "u")],
  [
    ["money"],
    new RegExp(
      "\\b(?:price|costs?|salary|wages?|earns?|earned|paid|pay|worth|budget|money|prize|fees?|fined?|spen[dt]|sold|insured)\\b" +
        `|(?<!\\p{L})بكم${E}|${B}(?:سعر|اسعار|ثمن|كلفه|كلف|كلفت|تكلفه|تكاليف|راتب|رواتب|ميزانيه|منحه|رسم|رسوم|غرامه|دفع|[يت]دفع|جائزه|قيمه)${E}`,
      "u",
    ),
  ],
];

/** How the text goes on behind a number of that measure. */
const UNITS: Readonly<Record<Exclude<Measure, "age">, RegExp>> = {
  money: /^(?: (?:million|billion|thousand|مليون|مليار|الف))? ?(?:cents?|pence|piastres?|fils|قرش|سنت|فلس)/,
  speed:
    /^ ?(?:km\/h|kph|mph|knots|كم\/س|عقد)|^ ?(?:kilomet\w+|km|miles|met\w+|كيلومتر\S*|متر\S*|كلم|كم)(?: per | an? | في ال|\/)(?:hour|second|ساعه|ثانيه)/,
  weight: /^ ?(?:kg|kilo|gram|ton|lb|pound|كيلو(?!مت)|غرام|جرام|طن|اطنان|كلغ|كغ)/,
  heat: /^ ?(?:°|degree|درج|(?:to|and|الي|و) ?\d+ ?(?:°|degree|درج))/,
  area: /^ ?(?:square|sq|hectare|acre|ha\b|mi2|هكتار|فدان|دونم)|^ (?:[\p{L}]+ )?مربع|^ ?(?:km|m|كم|م) ?[2²]/u,
  share: /^ ?(?:%|٪|per ?cent|percent|بالمئه|بالمائه|في المئه|في المائه|points?|نقط)/,
  length:
    /^[ -]?(?:km|cm|mm|m\b|met(?:re|er)|kilomet|centimet|millimet|mile|feet|foot|ft|inch|متر|امتار|كيلومتر|كلم|كم(?!\p{L})|سنتيمتر|سم(?!\p{L})|ميل|قدم|مليمتر)/u,
  duration:
    /^[ -]?(?:hour|day|week|month|year|minute|decade|second|ساع|يوم|ايام|اسبوع|اسابيع|شهر|اشهر|سنه|سنوات|سنين|عام|اعوام|دقيق|دقائق|دقايق)/,
};

/** Two of a unit of time are one word in Arabic. */
const DUAL_TIME = /(?<!\p{L})[وبل]?(?:يومي|ساعتي|اسبوعي|شهري|سنتي|عامي|دقيقتي)ن(?!\p{L})/u;
const AGE =
  /\byears?[- ]old\b|\baged?\b (?:of )?\d|, \d{1,3}[,.]|\bcentury\b|\bborn\b|(?<!\p{L})(?:العمر|عمره|عمرها|القرن|قرن|مواليد|المولوده?|سن ال\S+)(?!\p{L})|(?<!\p{L})في ال\p{L}+ (?:عشره|وال\p{L}+ين)(?!\p{L})/u;

/** What a folded question for a number measures; none where it counts, or where no word tells. */
export function measuresOf(folded: string): readonly Measure[] {
  return CUES.find(([, cue]) => cue.test(folded))?.[0] ?? [];
}

/** Letters behind a number in which its unit stands. */
const UNIT_CHARS = 30;

function isOf(measure: Measure, { unit, end }: NumberMention, text: string): boolean {
  if (measure === "age" || unit === "ordinal") return false;
  if (measure === "money" && unit === "money") return true;
  if (measure === "share" && unit === "percent") return true;
  return unit !== "money" && UNITS[measure].test(foldText(text.slice(end, end + UNIT_CHARS)));
}

/** Whether a text has a number of one of the measures. */
export function holdsMeasure(text: string, measures: readonly Measure[], lang: Lang): boolean {
  const folded = foldText(text);
  if (measures.includes("age") && AGE.test(folded)) return true;
  if (measures.includes("duration") && DUAL_TIME.test(folded)) return true;
  return findNumbers(text, lang).some((number) => measures.some((measure) => isOf(measure, number, text)));
}

/** What a question asks for. */
export type Asked = "person" | "time" | "place" | "number" | "statement" | "reason" | "thing";

/** Start of an Arabic word, and its end; `\b` knows no Arabic letters. Clitics may stand before a question word. */
const B = "(?<![\\p{L}\\p{M}])[وفبل]?";
const E = "(?![\\p{L}\\p{M}])";

/** First match wins. */
const CUES: readonly (readonly [Asked, RegExp])[] = [
  [
    "statement",
    new RegExp(
      `${B}(?:ماذا|ما الذي|مم?اذا|بم)\\s+(?:قال|قالت|صرح|صرحت|[أا]علن|[أا]علنت|[أا]كد|[أا]كدت|ذكر|ذكرت|رد|علق|دعا|طالب|وعد)${E}` +
        "|\\bwhat\\s+(?:did|does|do|has|have|had)\\b.*\\b(?:say|said|announced?|declared?|claim(?:ed)?|tell|told|demand|promised?|warn)\\b",
      "iu",
    ),
  ],
  [
    "number",
    new RegExp(
      `${B}(?:كم|ما(?:\\s+(?:هو|هي))?\\s+(?:عدد|نسبة|مساحة|قيمة|سعر|طول|ارتفاع|عمر|حجم|كلفة|تكلفة|حصيلة|ثمن|راتب|سرعة|وزن|عمق|ميزانية|مدة|فارق)|[بف]?[أا]ي\\s+(?:درجة|سعر|نسبة))${E}` +
        "|\\bhow\\s+(?:many|much|long|old|far|high|tall|large|big|fast|heavy|deep|wide)\\b|\\bwhat\\s+(?:(?:is|was|are|were)\\s+the\\s+)?(?:percentage|number|share|amount|price|cost|(?:death\\s+)?toll|population|budget|salary|speed|height|length|weight|temperature|turnout|margin|age|size)\\b",
      "iu",
    ),
  ],
  [
    "time",
    new RegExp(
      `${B}(?:متى|[أا]ي\\s+(?:عام|سنة|يوم|شهر|تاريخ|قرن|ساعة)|ما(?:\\s+(?:هو|هي))?\\s+(?:تاريخ|موعد))${E}` +
        "|\\bwhen\\b|\\b(?:what|which)\\s+(?:year|day|date|month|century|decade|time)\\b",
      "iu",
    ),
  ],
  [
    "place",
    new RegExp(
      `${B}(?:[أا]ين|[أا]ي\\s+(?:بلد|بلدان|مدينة|مدن|دولة|دول|مكان|قارة|محافظة|محافظات|ولاية)|ما(?:\\s+(?:هو|هي))?\\s+عاصمة)${E}` +
        "|\\bwhere\\b|\\b(?:what|which)\\s+(?:countr(?:y|ies)|cit(?:y|ies)|places?|state|continent|towns?|regions?)\\b",
      "iu",
    ),
  ],
  ["reason", new RegExp(`${B}(?:لماذا|ما(?:\\s+(?:هو|هي))?\\s+(?:سبب|[أا]سباب))${E}|\\bwhy\\b`, "iu")],
  // من asks at the start of a question only; elsewhere it is "from".
  ["person", /^\s*(?:و?لمن|و?من(?!\s+(?:أين|اين|أي|اي|متى|ماذا)))(?![\p{L}\p{M}])|\bwho(?:m|se)?\b/iu],
];

/** What a question in Arabic or English asks for; `thing` when no question word tells. */
export function askedFor(question: string): Asked {
  return CUES.find(([, cue]) => cue.test(question))?.[0] ?? "thing";
}

const WHAT_IS = new RegExp(
  `^\\s*(?:من|ما|ماذا)\\s*(?:هو|هي|هم|هى|هما|هن)${E}|^\\s*(?:who|what)(?:\\s+(?:is|are|was|were)|['’]s)\\b`,
  "iu",
);

/** Whether a question asks who or what something is: "who is", "ما هو", also written together. */
export function asksWhatIs(question: string): boolean {
  return WHAT_IS.test(question);
}

/**
 * What befell the people that a question counts, and how a folded text says it: a text that counts the injured does not
 * tell how many died. One line a fate, in both languages; being drowned and shot is being killed.
 */
const FATES: readonly RegExp[] = [
  [
    "kill(?:s|ed|ing)?|die[sd]?|dying|dead|deaths?|toll|drown\\p{L}*|fatal\\p{L}*|victims?|casualt\\p{L}+|lives|bodies|body|perish\\p{L}*|murder\\p{L}*",
    "قتل\\p{L}*|[يت]قتل\\p{L}*|قتيل\\p{L}*|مقتل\\p{L}*|مات\\p{L}*|[يت]موت\\p{L}*|موت\\p{L}*|توف[يو]\\p{L}*|وفاه|وفيات|وفاته?ا?|مصرع\\p{L}*|ضحايا\\p{L}*|ضحي[هت]\\p{L}*|غرق\\p{L}*|جثث|جثه|جثمان\\p{L}*|شهيد\\p{L}*|شهداء|استشهد\\p{L}*|اودت|اودي|حتف\\p{L}*|هلك\\p{L}*",
  ],
  [
    "injur\\p{L}*|wound\\p{L}*|hurt|casualt\\p{L}+|hospitali\\p{L}+",
    "اصيب\\p{L}*|[يت]صاب\\p{L}*|اصاب\\p{L}*|مصاب\\p{L}*|جريح\\p{L}*|جرحي|جرح\\p{L}*|جروح",
  ],
  ["missing|disappear\\p{L}*|unaccounted", "مفقود\\p{L}*|فقد\\p{L}*|فقدان\\p{L}*|اختف\\p{L}*"],
  [
    "arrest\\p{L}*|detain\\p{L}*|detention|custody|jail\\p{L}*|captur\\p{L}*",
    "اعتق\\p{L}*|[يت]عتقل\\p{L}*|معتقل\\p{L}*|اوقف\\p{L}*|توقيف\\p{L}*|موقوف\\p{L}*|احتج[ا]?ز\\p{L}*|ضبط\\p{L}*",
  ],
].map(([english, arabic]) => new RegExp(`\\b(?:${english})\\b|(?<!\\p{L})[وفبل]?(?:ال)?(?:${arabic})(?!\\p{L})`, "u"));

/** How a text says what befell those whose number a folded question asks; null where nothing of the kind is asked. */
export const fateAsked = (folded: string): RegExp | null => FATES.find((fate) => fate.test(folded)) ?? null;

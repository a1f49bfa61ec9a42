/** Latin letters by their Arabic names, as aircraft and missiles are called: إف-35, إس 400. */
const LETTERS: Readonly<Record<string, string>> = {
  إف: "F",
  اف: "F",
  إس: "S",
  اس: "S",
  بي: "B",
  سي: "C",
  تي: "T",
  كيو: "Q",
  إم: "M",
  ام: "M",
  يو: "U",
  جي: "G",
  إيه: "A",
};
/** Only إف and إس stand before a number without a hyphen and mean nothing else. */
const LETTER_BEFORE_NUMBER =
  /(?<![\u0620-\u064a])([وف]?[بلك]?)(?:(إف|إس) ?-? ?|(اف|اس|بي|سي|تي|كيو|إم|ام|يو|جي|إيه)-)(?=\d)/g;

/** «23» ضربة: a number that a newspaper sets in quotation marks is only a number. */
const QUOTED_NUMBER = /[«"“]\s*(\d[\d.,]*%?)\s*[»"”](?=\s)/g;

/** المادة (5), رقم (12): so is one that names what stands before it. */
const BRACKETED_LABEL = /(?<![\u0620-\u064a])((?:[وبل]|ال|بال|وال)?(?:مادة|فقرة|بند|رقم)|للمادة|للفقرة) ?\((\d+)\)/g;
/** إصابة (5) أشخاص, نحو (45) ألف: a number that counts what follows, in the brackets of official prose. */
const BRACKETED_NUMBER =
  /(?<!(?:رقم|المادة|المواد|البند|الفقرة|العدد|الصفحة|مادة) ?)\((\d[\d.,]*)\)(?= [\u0620-\u064a]{3,})(?! (?:من|في|على|إلى|عن|مع|بعد|قبل|حتى|خلال|الذي|التي|ب[\u0620-\u064a]+|ال[\u0620-\u064a]+|و[\u0620-\u064a]+|واحد|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|عشر))/g;

/** أ.ب.ج, إي.إل: Latin letters by their names, parted by dots. */
export const LETTER_NAMES: Readonly<Record<string, string>> = {
  آي: "I",
  أي: "I",
  إيه: "A",
  أيه: "A",
  ايه: "A",
  بي: "B",
  سي: "C",
  دي: "D",
  إي: "E",
  اي: "I",
  إف: "F",
  اف: "F",
  جي: "G",
  إتش: "H",
  اتش: "H",
  جيه: "J",
  كيه: "K",
  كي: "K",
  إل: "L",
  ال: "L",
  إم: "M",
  ام: "M",
  إن: "N",
  ان: "N",
  أو: "O",
  او: "O",
  كيو: "Q",
  آر: "R",
  ار: "R",
  أر: "R",
  إس: "S",
  اس: "S",
  تي: "T",
  يو: "U",
  في: "V",
  دبليو: "W",
  إكس: "X",
  اكس: "X",
  واي: "Y",
  زد: "Z",
};
const LETTER_NAME = `(?:${Object.keys(LETTER_NAMES).join("|")})`;
const DOTTED_LETTERS = new RegExp(
  `(?<![\\u0620-\\u064a])${LETTER_NAME}(?:\\.${LETTER_NAME})+(?![\\u0620-\\u064a])`,
  "g",
);
/** Quickly told: a dot between letters. */
const TIGHT_DOT = /[\u0620-\u064a]\.[\u0620-\u064a]/;

/** مسئول, شئون, رئوس: Egyptian spelling; only of these, since لاجئون is spelt so everywhere. */
const EGYPTIAN_HAMZA =
  /(مس|(?<![\u0620-\u064a])(?:[وفبلك]|ال|وال|بال|لل)?ش|(?<![\u0620-\u064a])(?:[وفبلك]|ال|وال)?ر)ئو([لنس])/g;

/**
 * A line with hamzas on their usual seats, numbers out of their quotation marks, decimal commas as points, letters as
 * Latin ones.
 */
export function plainSpelling(line: string): string {
  const own = line.includes("ئو") ? line.replace(EGYPTIAN_HAMZA, "$1ؤو$2") : line;
  const text = TIGHT_DOT.test(own) ? own.replace(DOTTED_LETTERS, latinLetters) : own;
  if (!/\d/.test(text)) return text;
  return text
    .replace(QUOTED_NUMBER, "$1")
    .replace(BRACKETED_LABEL, "$1 $2")
    .replace(BRACKETED_NUMBER, "$1")
    .replace(/(?<![\d.,])(\d{1,3}),(\d{1,2})(?![\d.,]*\d)/g, "$1.$2")
    .replace(LETTER_BEFORE_NUMBER, (_, clitic: string, first?: string, second?: string) => {
      const letter = LETTERS[first ?? second ?? ""] ?? "";
      return `${clitic}${clitic ? " " : ""}${letter}-`;
    });
}

function latinLetters(names: string): string {
  return names
    .split(".")
    .map((name) => LETTER_NAMES[name] ?? "")
    .join("");
}

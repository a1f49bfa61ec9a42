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

/** مسئول, شئون, رئوس: Egyptian spelling; only of these, since لاجئون is spelt so everywhere. */
const EGYPTIAN_HAMZA =
  /(مس|(?<![\u0620-\u064a])(?:[وفبلك]|ال|وال|بال|لل)?ش|(?<![\u0620-\u064a])(?:[وفبلك]|ال|وال)?ر)ئو([لنس])/g;

/** A line with hamzas on their usual seats, numbers out of their quotation marks, decimal commas as points, letters as Latin ones. */
export function plainSpelling(line: string): string {
  const text = line.includes("ئو") ? line.replace(EGYPTIAN_HAMZA, "$1ؤو$2") : line;
  if (!/\d/.test(text)) return text;
  return text
    .replace(QUOTED_NUMBER, "$1")
    .replace(/(?<![\d.,])(\d{1,3}),(\d{1,2})(?![\d.,]*\d)/g, "$1.$2")
    .replace(LETTER_BEFORE_NUMBER, (_, clitic: string, first?: string, second?: string) => {
      const letter = LETTERS[first ?? second ?? ""] ?? "";
      return `${clitic}${clitic ? " " : ""}${letter}-`;
    });
}

/** Folded names of months, weekdays and ordinal days, in Arabic (eastern, Levantine, Maghrebi) and English. */
export interface MonthName {
  readonly month: number;
  readonly hijri: boolean;
}

const GREGORIAN: readonly string[] = [
  "يناير|كانون الثاني|كانون ثان|كانون ثاني|جانفي|january|jan",
  "فبراير|شباط|فيفري|february|feb",
  "مارس|اذار|march|mar",
  "ابريل|نيسان|افريل|april|apr",
  "مايو|ايار|ماي|may",
  "يونيو|يونيه|حزيران|جوان|june|jun",
  "يوليو|يوليه|تموز|جويليه|يوليوز|july|jul",
  "اغسطس|اب|اوت|غشت|august|aug",
  "سبتمبر|ايلول|شتنبر|september|sept|sep",
  "اكتوبر|اوكتوبر|تشرين الاول|تشرين اول|october|oct",
  "نوفمبر|تشرين الثاني|تشرين ثان|تشرين ثاني|نونبر|نوفنبر|november|nov",
  "ديسمبر|كانون الاول|كانون اول|دجنبر|december|dec",
];

const HIJRI: readonly string[] = [
  "محرم|المحرم|محرم الحرام",
  "صفر",
  "ربيع الاول|ربيع اول",
  "ربيع الثاني|ربيع الاخر|ربيع ثان|ربيع اخر",
  "جمادي الاولي|جمادي الاول",
  "جمادي الاخره|جمادي الثانيه|جمادي الاخر|جمادي الثاني",
  "رجب",
  "شعبان",
  "رمضان",
  "شوال",
  "ذو القعده|ذي القعده|ذوالقعده",
  "ذو الحجه|ذي الحجه|ذوالحجه",
];

const months = new Map<string, MonthName>();
const firstWords = new Set<string>();
for (const [names, hijri] of [
  [GREGORIAN, false],
  [HIJRI, true],
] as const) {
  names.forEach((line, index) => {
    for (const name of line.split("|")) {
      months.set(name, { month: index + 1, hijri });
      if (name.includes(" ")) firstWords.add(name.slice(0, name.indexOf(" ")));
    }
  });
}

/** After a day or a month, folded: the last one, or the next. */
export const PAST: ReadonlySet<string> = new Set(["الماضي", "الماضيه", "الفائت", "المنصرم", "السابق"]);
export const FUTURE: ReadonlySet<string> = new Set(["المقبل", "المقبله", "القادم", "القادمه"]);

/** The month that a folded word names, or two words where `second` is given. */
export function monthNamed(first: string, second = ""): MonthName | null {
  if (second === "") return months.get(first) ?? null;
  return firstWords.has(first) ? (months.get(`${first} ${second}`) ?? null) : null;
}

const WEEKDAYS: readonly string[] = [
  "الاحد|sunday|sun",
  "الاثنين|monday|mon",
  "الثلاثاء|الثلثاء|tuesday|tue|tues",
  "الاربعاء|wednesday|wed",
  "الخميس|thursday|thu|thur|thurs",
  "الجمعه|friday|fri",
  "السبت|saturday|sat",
];
const weekdays = new Map(WEEKDAYS.flatMap((line, day) => line.split("|").map((name) => [name, day] as const)));

/**
 * 0 (Sunday) to 6 for a folded weekday name, else null. Bare "احد" is "one", so that Arabic names need their article.
 */
export function weekdayNamed(word: string): number | null {
  return weekdays.get(word) ?? null;
}

const UNITS: readonly string[] = [
  "الاول",
  "الثاني",
  "الثالث",
  "الرابع",
  "الخامس",
  "السادس",
  "السابع",
  "الثامن",
  "التاسع",
  "العاشر",
];
const units = new Map<string, number>(UNITS.map((name, index) => [name, index + 1]));
units.set("الحادي", 1);

/** A day of the month in Arabic ordinal words ("الخامس والعشرين"); `used` says how many words it took. */
export function ordinalDay(first: string, second: string): { readonly day: number; readonly used: number } | null {
  if (first === "العشرين" || first === "العشرون") return { day: 20, used: 1 };
  if (first === "الثلاثين" || first === "الثلاثون") return { day: 30, used: 1 };
  const unit = units.get(first);
  if (unit === undefined) return null;
  if (second === "عشر" && unit < 10) return { day: 10 + unit, used: 2 };
  if ((second === "والعشرين" || second === "والعشرون") && unit < 10) return { day: 20 + unit, used: 2 };
  if ((second === "والثلاثين" || second === "والثلاثون") && unit === 1) return { day: 31, used: 2 };
  return first === "الحادي" ? null : { day: unit, used: 1 };
}

const RELATIVE =
  "امس البارحه اول اليوم غد غدا قبل yesterday today tomorrow الشهر العام السنه last next this on two three four five six seven eight nine ten".split(
    " ",
  );
const beginnings = new Set([...months.keys(), ...firstWords, ...weekdays.keys(), ...units.keys(), ...RELATIVE]);
for (const word of ["العشرين", "العشرون", "الثلاثين", "الثلاثون"]) beginnings.add(word);

/** Quick answer to whether a date can begin with a folded word, also after و ل ب: almost no word can. */
export function mayBeginDate(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return true;
  if (beginnings.has(word)) return true;
  if (first !== 0x648 && first !== 0x644 && first !== 0x628) return false;
  const rest = word.slice(1);
  return beginnings.has(rest) || /^\d/.test(rest);
}

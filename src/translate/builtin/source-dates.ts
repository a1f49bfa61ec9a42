/** Months of the solar year by their two Arabic names; both stand side by side in many papers: يوليو (تموز). */
const TWINS: readonly (readonly [string, string])[] = [
  ["يناير", "كانون الثاني"],
  ["فبراير", "شباط"],
  ["مارس", "آذار"],
  ["[أإا]بريل", "نيسان"],
  ["مايو", "أيار"],
  ["يونيو", "حزيران"],
  ["يوليو", "تموز"],
  ["[أا]غسطس", "آب"],
  ["سبتمبر", "أيلول"],
  ["[أا]كتوبر", "تشرين الأول"],
  ["نوفمبر", "تشرين الثاني"],
  ["ديسمبر", "كانون الأول"],
];
const HIJRI =
  "محرم|صفر|ربيع الأول|ربيع الثاني|ربيع الآخر|جمادى الأولى|جمادى الثانية|جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذي القعدة|ذو القعدة|ذي الحجة|ذو الحجة";
const MONTH = `(?:${[...TWINS.flat(), HIJRI].join("|")})(?![\\u0620-\\u064a])`;
const TWO_NAMES = new RegExp(
  TWINS.map(([a, b]) => `(?:(${a}) ?[(/ ] ?${b}|(${b}) ?[(/ ] ?${a})(?: ?\\))?(?![\\u0620-\\u064a])`).join("|"),
  "g",
);
/** Quickly told: one of the second names. */
const SECOND_NAME = /كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين/;

const UNITS = "واحد حادي أول اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر".split("|");
const ORDINALS = UNITS.flatMap((unit, at) => unit.split(" ").map((word): [string, number] => [word, at + 1]));
const UNIT_OF: ReadonlyMap<string, number> = new Map(ORDINALS);
/** السادس والعشرين من فبراير, الثالث عشر من شهر رمضان, 26 من فبراير. */
const DAY_OF = new RegExp(
  `(?:(?<![\\u0620-\\u064a\\d])|(?<=(?<![\\u0620-\\u064a])[وف]))(?:(\\d{1,2})|ال(${[...UNIT_OF.keys()].join("|")})(?: (عشر)| وال(عشر|ثلاث)[وي]ن)?|ال(عشر|ثلاث)[وي]ن) من (?:شهر )?(?=${MONTH})`,
  "g",
);
/** الليلة الثانية والعشرون من رمضان: nights are counted in the feminine, and named by their day. */
const NIGHT_OF = new RegExp(
  `الليلة ال(${[...UNIT_OF.keys()].join("|")}|[أا]ولى)ة?(?: (عشرة)| وال(عشر|ثلاث)[وي]ن)? من (?:شهر )?(?=${MONTH})`,
  "g",
);
/** Quickly told: a month behind "of". */
const OF_MONTH = new RegExp(` من (?:شهر )?${MONTH}`);
/** What a year is counted from: 1436هـ, 2014م. */
const ERA = /(?<![\d/])((?:\d{1,2}[/-]\d{1,2}[/-])?\d{3,4}(?:[/-]\d{1,2}[/-]\d{1,2})?) ?([هم])(?![\u0620-\u064a\d])/g;

const DAY_NAME = "(?:السبت|الأحد|الاحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة)";
/**
 * يوم الخميس الماضي, مساء يوم الأحد, مساء يوم أمس: "day" where the day is named; what it would part belongs together.
 */
const NEEDLESS_DAY = new RegExp(
  `(?<![\\u0620-\\u064a])([وف]?(?:صباح|مساء|ليل|ليلة|فجر|ظهر|عصر) )يوم (?=${DAY_NAME}|أمس|غد|اليوم)` +
    `|(?<![\\u0620-\\u064a])يوم (?=${DAY_NAME} (?:الماضي|الماضية|المقبل|المقبلة|القادم|القادمة|المنصرم|الفائت))`,
  "g",
);

/** ليل الأحد الاثنين, ليلة السبت-الأحد: the night between two days, which English names by the first. */
const BETWEEN_DAYS = new RegExp(
  `(?<![\\u0620-\\u064a])([وف]?)ليلة? (${DAY_NAME}) ?[-–/ ] ?(${DAY_NAME})(?![\\u0620-\\u064a])`,
  "g",
);

/**
 * Dates as they are said once and in figures: of two names of a month the first, days as numbers, years with their era.
 */
export function plainDates(line: string): string {
  let text = line;
  if (SECOND_NAME.test(text)) text = text.replace(TWO_NAMES, (_, ...names) => String(names.find((name) => name) ?? ""));
  if (OF_MONTH.test(text)) {
    // الموافق للسادس من مارس.
    text = text.replace("الموافق لل", "الموافق ال");
    text = text.replace(NIGHT_OF, (whole, unit, teen, tens) => `${dayOf([whole, undefined, unit, teen, tens])} `);
    text = text.replace(DAY_OF, (...found) => `${dayOf(found)} `);
  }
  // مساء الأحد الموافق 19 يوليو: the date says which Sunday.
  if (text.includes("الموافق")) text = text.replace(/(?:المقبل |القادم |الماضي )?(?:الموافق|الموافقة) (?=\d)/g, "");
  if (text.includes("ليل")) text = text.replace(BETWEEN_DAYS, "$1ليل $2");
  if (text.includes("يوم ")) text = text.replace(NEEDLESS_DAY, "$1");
  return /\d ?[هم]/.test(text) ? text.replace(ERA, withEra) : text;
}

function dayOf([, digits, unit, teen, tensAfter, tens]: readonly (string | undefined)[]): string | number {
  if (digits !== undefined) return digits;
  const ten = tensAfter ?? tens;
  return (UNIT_OF.get(unit ?? "") ?? 0) + (teen ? 10 : 0) + (ten === undefined ? 0 : ten === "عشر" ? 20 : 30);
}

/** Hijri years keep their era, behind a space that parts no words; of the common era nobody needs to be told. */
function withEra(whole: string, year: string, era: string): string {
  if (era === "ه") return `${year}\u00a0AH`;
  return /^(1[5-9]|20)\d\d$|[/-]/.test(year) ? year : whole;
}

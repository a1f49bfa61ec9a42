import type { Weekday } from "../contracts/schedule.ts";

const DAY_WORDS: readonly (readonly [Weekday, string])[] = [
  [1, "monday mondays mon mo الاثنين اثنين الاثنان الاتنين اتنين"],
  [2, "tuesday tuesdays tue tues tu الثلاثاء ثلاثاء الثلثاء الثلاثا ثلاثا التلات"],
  [3, "wednesday wednesdays wed weds we الاربعاء اربعاء الاربعا اربعا"],
  [4, "thursday thursdays thu thur thurs th الخميس خميس"],
  [5, "friday fridays fri fr الجمعه جمعه الجمع"],
  [6, "saturday saturdays sat sa السبت سبت السبوت"],
  [7, "sunday sundays sun su الاحد احد الاحاد"],
];

/** Folded names of weekdays. */
export const WEEKDAYS: ReadonlyMap<string, Weekday> = new Map(
  DAY_WORDS.flatMap(([day, words]) => words.split(" ").map((word) => [word, day] as const)),
);

/** Part of the day that a time lies in; it decides what 8 o'clock means. */
export type DayPart = "morning" | "afternoon" | "evening" | "night" | "am" | "pm";

/** Phrases of one meaning; longer ones are tried first. */
type Phrases<T> = ReadonlyMap<string, T>;

const phrases = <T>(rows: readonly (readonly [T, string])[]): Phrases<T> =>
  new Map(rows.flatMap(([value, words]) => words.split("|").map((word) => [word, value] as const)));

export const DAY_PARTS: Phrases<DayPart> = phrases([
  ["am", "am|a.m.|a.m|ص"],
  ["pm", "pm|p.m.|p.m|م"],
  ["morning", "in the morning|morning|صباحا|الصباح|صباح|الصبح|فجرا|الفجر|ضحي|قبل الظهر"],
  ["afternoon", "in the afternoon|afternoon|ظهرا|بعد الظهر|عصرا|العصر"],
  ["evening", "in the evening|evening|tonight|مساء|مساءا|المساء|المسا|بعد العصر|المغرب"],
  ["night", "at night|night|ليلا|الليل|ليله|بالليل"],
]);

/** Words that are a time by themselves, `HH:MM`. */
export const FIXED_TIMES: Phrases<string> = phrases([
  ["12:00", "noon|midday|الظهر|منتصف النهار"],
  ["00:00", "midnight|منتصف الليل"],
]);

/** Sets of days; `work` and `free` depend on the zone. */
export const DAY_SETS: Phrases<"all" | "work" | "free"> = phrases([
  [
    "all",
    "daily|everyday|every day|each day|every single day|all days|day|يوميا|كل يوم|كل الايام|كل ايام الاسبوع|جميع الايام|جميع ايام الاسبوع|طوال الاسبوع",
  ],
  [
    "work",
    "weekdays|weekday|workdays|workday|working days|business days|ايام الاسبوع|ايام العمل|ايام الدوام|ايام دوام|خلال الاسبوع|ايام عمل",
  ],
  ["free", "weekends|weekend|نهايه الاسبوع|عطله نهايه الاسبوع|عطله الاسبوع|ايام العطله|نهايات الاسبوع|ايام عطله"],
]);

/** Hours in words. */
export const HOUR_WORDS: Phrases<number> = phrases([
  [1, "one|الواحده|واحده"],
  [2, "two|الثانيه"],
  [3, "three|الثالثه|ثلاثه"],
  [4, "four|الرابعه|اربعه"],
  [5, "five|الخامسه|خمسه"],
  [6, "six|السادسه|سته"],
  [7, "seven|السابعه|سبعه"],
  [8, "eight|الثامنه|ثمانيه"],
  [9, "nine|التاسعه|تسعه"],
  [10, "ten|العاشره|عشره"],
  [11, "eleven|الحاديه عشره|الحاديه عشر|احدي عشره|احد عشر"],
  [12, "twelve|الثانيه عشره|الثانيه عشر|اثنتي عشره|اثني عشر|اثنا عشر"],
]);

/** What stands behind an hour, in minutes. */
export const MINUTES_AFTER: Phrases<number> = phrases([
  [30, "والنصف|ونصف|thirty"],
  [15, "والربع|وربع|fifteen"],
  [20, "والثلث|وثلث"],
  [-15, "الا ربعا|الا ربع|الا الربع"],
  [-20, "الا ثلثا|الا ثلث|الا الثلث"],
  [5, "وخمس دقائق"],
  [10, "وعشر دقائق"],
  [-5, "الا خمس دقائق"],
  [-10, "الا عشر دقائق"],
]);

/** What stands before an hour in English. */
export const MINUTES_BEFORE: Phrases<number> = phrases([
  [30, "half past|half"],
  [15, "quarter past|a quarter past"],
  [-15, "quarter to|a quarter to"],
]);

/** From one day to another. */
export const RANGE: ReadonlySet<string> = new Set([
  "-",
  "–",
  "—",
  "to",
  "till",
  "until",
  "through",
  "thru",
  "الي",
  "حتي",
  "لغايه",
]);

/** All days but those that follow. */
export const EXCEPT: ReadonlySet<string> = new Set([
  "except",
  "but",
  "without",
  "عدا",
  "ماعدا",
  "باستثناء",
  "الا",
  "بدون",
  "غير",
]);

/** Words that say nothing here. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    "at on every each the and in a o'clock oclock of & , ; + for not only please pls thanks send me times time from be days " +
    "من يوم يومي ايام الساعه ساعه في علي عند كل و ما تمام تماما التوقيت و، اوقات فقط فضلك لطفا رجاء ارسل لي الايام موعد وقت ب"
  ).split(" "),
);

/** Wishes that a weekly plan cannot hold; they are answered as such. */
export const UNSUPPORTED: ReadonlySet<string> = new Set(
  (
    "hour hours hourly minute minutes weeks biweekly fortnightly month months monthly year years yearly once twice other alternate " +
    "ساعتين ساعات دقيقه دقائق اسبوعين اسابيع شهر شهرين اشهر شهريا سنه سنويا مره مرتين مرات ثاني"
  ).split(" "),
);

/** Say nothing beside a weekday, and too little without one. */
export const WEEKLY: ReadonlySet<string> = new Set(["weekly", "week", "اسبوع", "اسبوعيا"]);

/** Abbreviations of zones that mean one thing here and another there, or only half of the year. */
export const UNSURE_ZONES: ReadonlySet<string> = new Set(
  "cet cest eet eest wet west msk est edt cst cdt mst mdt pst pdt bst ist ast gst".split(" "),
);

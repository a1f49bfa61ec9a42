/** Folded number words by value, both languages; the dual of a counted noun and ordinals are left out. */
const WORDS_BY_VALUE = `
1 واحد واحده one
2 اثنان اثنين اثنتان اثنتين two
3 ثلاثه ثلاث three
4 اربعه اربع four
5 خمسه خمس five
6 سته ست six
7 سبعه سبع seven
8 ثمانيه ثماني ثمان eight
9 تسعه تسع nine
10 عشره عشر ten
11 eleven
12 twelve
13 thirteen
14 fourteen
15 fifteen
16 sixteen
17 seventeen
18 eighteen
19 nineteen
20 عشرون عشرين twenty
30 ثلاثون ثلاثين thirty
40 اربعون اربعين forty
50 خمسون خمسين fifty
60 ستون ستين sixty
70 سبعون سبعين seventy
80 ثمانون ثمانين eighty
90 تسعون تسعين ninety
100 مئه مائه hundred
200 مئتان مئتين مائتان مائتين
300 ثلاثمئه ثلاثمائه
400 اربعمئه اربعمائه
500 خمسمئه خمسمائه
600 ستمئه ستمائه
700 سبعمئه سبعمائه
800 ثمانمئه ثمانمائه
900 تسعمئه تسعمائه
1000 الف الاف thousand thousands
2000 الفان الفين
1000000 مليون ملايين million millions
2000000 مليونان مليونين
1000000000 مليار مليارات billion billions
2000000000 ملياران مليارين`;

const VALUES: ReadonlyMap<string, string> = new Map(
  WORDS_BY_VALUE.trim()
    .split("\n")
    .flatMap((line) => {
      const [value = "", ...forms] = line.split(" ");
      return forms.map((form) => [form, value] as const);
    }),
);

const DIGITS = /\d+/g;

/**
 * The numbers in a folded word, so that different spellings of one compare equal: `25` of "الي25", `2014` of "2014م",
 * `9` of "تسع". Empty for most words; a clitic before a number word ("وخمسين") is seen through.
 */
export function numbersIn(norm: string): readonly string[] {
  const digits = norm.match(DIGITS);
  if (digits !== null) return digits;
  const value = VALUES.get(norm) ?? (/^[وبلف]/.test(norm) ? VALUES.get(norm.slice(1)) : undefined);
  return value === undefined ? [] : [value];
}

/** Folded number words of both languages; counted things in the dual and ordinals are left out. */
const NUMBER_WORDS = new Set(
  `واحد واحده اثنان اثنين اثنتان اثنتين ثلاثه ثلاث اربعه اربع خمسه خمس سته ست سبعه سبع ثمانيه ثماني ثمان تسعه تسع عشره عشر
  عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئه مائه مئتان مئتين
  مائتان مائتين ثلاثمئه ثلاثمائه اربعمئه اربعمائه خمسمئه خمسمائه ستمئه ستمائه سبعمئه سبعمائه ثمانمئه ثمانمائه تسعمئه تسعمائه
  الف الفان الفين الاف مليون مليونان مليونين ملايين مليار ملياران مليارين مليارات
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion`.split(/\s+/),
);

/** Whether a folded word is a number: it holds a digit, or names one. */
export function isNumberWord(norm: string): boolean {
  return /\d/.test(norm) || NUMBER_WORDS.has(norm);
}

import type { digest as english } from "../en/digest.ts";
import type { Translated } from "../translated.ts";

/** What a digest and its message say, in Arabic. */
export const digest: Translated<typeof english> = {
  "digest.counts":
    "{stories, plural, zero {لا قصص} one {قصة واحدة} two {قصتان} few {# قصص} many {# قصة} other {# قصة}} · {outlets, plural, zero {وسائل إعلام غير مسماة} one {وسيلة إعلام واحدة} two {وسيلتا إعلام} few {# وسائل إعلام} many {# وسيلة إعلام} other {# وسيلة إعلام}} · {articles, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}}",
  "digest.duplicates":
    "{n, plural, zero {لا نسخ مكررة} one {نسخة مكررة لم تُحتسب} two {نسختان مكررتان لم تُحتسبا} few {# نسخ مكررة لم تُحتسب} many {# نسخة مكررة لم تُحتسب} other {# نسخة مكررة لم تُحتسب}}",
  "digest.empty": "لا قصص توافق ذلك.",
  "digest.empty.hint": "يمتد الأرشيف من {from} إلى {to}.",
  "digest.omitted":
    "{n, plural, zero {لا قصص أخرى} one {وقصة أخرى} two {وقصتان أخريان} few {و# قصص أخرى} many {و# قصة أخرى} other {و# قصة أخرى}}",
  "digest.written": "كتبه نموذج لغوي من المصادر المذكورة، وقورنت كل جملة بها.",
  "digest.facts-only": "حيث يقتصر السطر على حقائق لم تتوفر لجملته ترجمة موثوق بها.",
  "digest.rough": "≈ ترجمة آلية تقريبية من دون نموذج لغوي؛ تُقرأ إلى جانب الأصل.",
  "digest.no-model":
    "لا نموذج مثبّت للترجمة من الإنجليزية إلى العربية: يعرض النصف العربي الأسماء والأرقام والتواريخ فقط. لتثبيت واحد: mujaz models install en-ar",
  "digest.sources": "المصادر",
  "digest.doubt": "⚠ في هذه الترجمة ما قد يخالف الأصل؛ وتفصيله في «الشواهد».",
  "digest.evidence": "الشواهد",
  "digest.facts": "الوقائع",
  "digest.differs": "الروايات تختلف",
  "digest.period": "من {from} إلى {to}",
  "digest.period.since": "منذ {from}",
  "digest.period.until": "حتى {to}",
  "digest.update": "الجديد منذ {date}.",
  "digest.update.change": "{what}: {now} (سابقا: {before})",
  "digest.copies": "ونشرته أيضا",
  "digest.sources.more":
    "{n, plural, zero {} one {ومصدر آخر} two {ومصدران آخران} few {و# مصادر أخرى} many {و# مصدرا آخر} other {و# مصدر آخر}}",
  "doubt.number": "رقم يخالف الأصل",
  "doubt.date": "تاريخ يخالف الأصل",
  "doubt.name": "اسم يخالف الأصل",
  "doubt.negation": "نفي سقط أو زيد",
  "doubt.quotation": "اقتباس لم يُميَّز",
  "doubt.script": "جزء لم يُترجم",
  "doubt.length": "يبدو أن شيئا سقط أو زيد",
  "doubt.repetition": "كلمات مكررة",
  "doubt.empty": "لم يُترجم شيء",
  "story.people": "أشخاص",
  "story.places": "أماكن",
  "story.organisations": "جهات",
  "story.numbers": "أرقام",
  "story.dates": "تواريخ",
  "page.skip": "إلى القصص",
  "date.unknown": "تاريخ غير معروف",
  "date.moment": "{day} الساعة {time}",
  "outlet.unknown": "وسيلة غير مسماة",
  "fit.more":
    "{n, plural, zero {لا قصص أخرى.} one {وقصة أخرى تحت زر «المزيد».} two {وقصتان أخريان تحت زر «المزيد».} few {و# قصص أخرى تحت زر «المزيد».} many {و# قصة أخرى تحت زر «المزيد».} other {و# قصة أخرى تحت زر «المزيد».}}",
  "fit.more.button": "المزيد ({n})",
  "split.left-out": "حُذف مقطع أطول من أن تتسع له رسالة واحدة.",
};

import type { corrections as english } from "../en/corrections.ts";
import type { Translated } from "../translated.ts";

/** Corrections of translations, in Arabic. */
export const corrections: Translated<typeof english> = {
  "fix.title": "ترجمات القصة {n}",
  "fix.usage": "لتصحيح نص منها اكتب /fix {n} 1 ثم الترجمة الصحيحة، وضع رقم النص مكان 1.",
  "fix.origin":
    "{origin, select, memory {ترجمة محرر} facts {بلا ترجمة، وقائعها وحدها} untranslated {لم يُترجم} llm {ترجمة نموذج لغوي} neural {ترجمة النموذج المثبّت} builtin {ترجمة المترجم المدمج} other {ترجمة آلية}}",
  "fix.like": "معتمد من قبل:",
  "fix.nothing": "لم يُترجم شيء في القصة {n}: النص في اللغتين من مصادرها.",
  "fix.no-part":
    "ليس في القصة {n} نص رقمه {part}: تُرجم {count, plural, zero {لا شيء} one {نص واحد} two {نصان} few {# نصوص} many {# نصا} other {# نص}}. ولعرضها اكتب /fix {n}",
  "fix.not-allowed": "التصحيح يسري على كل المحادثات، فلا يجريه إلا مشغّل هذا البوت. ولإبلاغه اكتب /report",
  "fix.problem":
    "{problem, select, wrong_language {يجب أن يكون التصحيح {to, select, ar {بالعربية} other {بالإنجليزية}}.} unchanged {هذا هو النص الحالي نفسه.} other {التصحيح فارغ.}}",
  "fix.kept": "حُفظ التصحيح. وستقول الموجزات من الآن:",
  "fix.still-doubted": "حُفظ كما كتبته، لكن:",
  "fix.term.ask": "هل يُكتب {ar} دائما «{en}»؟ سيضاف ذلك إلى المسرد. (نعم / لا)",
  "fix.term.added": "في المسرد الآن: {ar} هو «{en}».",
  "fix.term.left": "حسنا، لا جديد في المسرد عن {ar} («{en}»).",
};

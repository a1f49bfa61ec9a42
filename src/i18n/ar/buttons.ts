import type { buttons as english } from "../en/buttons.ts";
import type { Translated } from "../translated.ts";

/** What stands on buttons, in Arabic. */
export const buttons: Translated<typeof english> = {
  "button.story": "القصة",
  "button.sources": "المصادر",
  "button.evidence": "الشواهد",
  "button.report": "إبلاغ عن خطأ",
  "button.more": "المزيد",
  "button.previous": "السابقة",
  "button.next": "التالية",
  "button.back": "العودة إلى الموجز",
  "button.digest": "الموجز",
  "button.subscribe": "اشتراك",
  "button.unsubscribe": "إنهاء",
  "button.help": "مساعدة",
  "button.confirm": "نعم، احفظ",
  "button.evening": "لا، بل الساعة {times}",
  "button.cancel": "لا",
  "button.forget": "نعم، احذف",
  "button.pause": "إيقاف مؤقت",
  "button.resume": "استئناف",
  "button.length": "{value, select, short {قصير} long {طويل} other {عادي}}",
  "button.missed": "ما فات: {value, select, merge {موجز واحد} skip {يُترك} other {يأتي متأخرا}}",
  "button.threads": "{value, select, true {موضوع لكل موجز} other {بلا مواضيع}}",
};

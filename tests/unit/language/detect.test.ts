import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../../src/language/detect.ts";

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  ar: [
    "أمطار غزيرة تغلق طرق العاصمة",
    "رئيس الوزراء يستقيل",
    "شركة Apple تطلق iPhone 15 Pro Max",
    "پاريس تستضيف مؤتمر المناخ",
    "زلزال",
    "ڤيديو: لحظة وصول الوفد",
    "وزیر الخارجیة یلتقی نظیره فی القاهرة",
    "بيان",
    "تراجع اسعار النفط وارتفاع الذهب",
    "The minister said: قال الوزير إن الجسر الجديد سيفتح أمام الناس غدا صباحا وإن العمل فيه انتهى",
  ],
  fa: [
    "دیدار وزیران خارجه ایران و روسیه",
    "باران شدید راه‌های پایتخت را بست",
    "وزير خارجه گفت که مذاکرات ادامه دارد",
    "نخست وزیر استعفا داد",
    "این فیلم برنده جایزه شد",
    "وزارت معارف افغانستان",
  ],
  ur: [
    "وزیر اعظم نے استعفیٰ دے دیا",
    "بارش کے باعث سڑکیں بند",
    "ٹیم نے میچ جیت لیا",
    "حکومت کا بڑا فیصلہ",
    "زلزلے کے جھٹکے",
    "پاکستان نے جنگ جیت لی",
    "امریکی صدر کا خطاب",
    "نئی حکومت کی کابینہ",
  ],
  en: [
    "Heavy rain closes roads",
    "Naïve café owner wins",
    "Macron visits Côte d'Ivoire",
    "Bundesbank: El Niño hits de Gaulle",
    "Explainer: what is العربية?",
    "Earthquake",
    "São Tomé votes",
    "Marine Le Pen loses",
    "La Liga: coup de théâtre in Málaga, says coach",
  ],
  other: [
    "Le président est arrivé à Paris",
    "Attentat à Kaboul",
    "Élections législatives",
    "Incendie dans un immeuble",
    "Bundestag wählt Kanzlerin",
    "El presidente llega a Madrid con los ministros",
    "Der Minister ist nicht gekommen",
    "Президент прибыл в Москву",
    "הממשלה הודיעה",
    "سەرۆک وەزیران لە هەولێر",
    "د ښوونځي زده کوونکي",
    "Cumhurbaşkanı Ankara'da konuştu",
    "総理大臣",
    "12345",
    "",
  ],
};

describe("detectLanguage", () => {
  const cases = Object.entries(TEXTS).flatMap(([lang, texts]) => texts.map((text) => [lang, text] as const));
  it.each(cases)("answers %s for %s", (lang, text) => {
    expect(detectLanguage(text)).toBe(lang);
  });
});

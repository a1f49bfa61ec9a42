import { describe, expect, it } from "vitest";
import { english } from "../../../support/translate-ar.ts";

const cases = (title: string, pairs: readonly (readonly [string, string])[]) =>
  describe(title, () => {
    it.each(pairs)("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
  });

cases("compounds and owners", [
  ["انخفضت أسعار القمح في الأسواق", "Wheat prices fell in markets"],
  ["رفضت المحكمة طلب الحكومة", "The court rejected the government's demand"],
  ["مطالب المتظاهرين", "Protesters' demands"],
  ["إضراب سائقي الحافلات", "The strike of bus drivers"],
  ["رئيس وفد الحكومة", "The head of the government's delegation"],
  ["رئيس البلاد", "The president of the country"],
  ["محادثات جنيف", "Geneva talks"],
]);

cases("pronouns by what they stand for", [
  ["زارت الوزيرة مدينتها", "The minister visited her city"],
  ["أعلنت الشركة أرباحها", "The company announced its profits"],
  ["المنتخب يواجه نظيره الياباني", "The national team faces its Japanese counterpart"],
  ["نفت الشركة الاتهامات الموجهة إليها", "The company denied the accusations directed to it"],
]);

cases("passives and openings", [
  ["وصدر الحكم غيابيا بحق المتهم", "The ruling was issued in absentia against the defendant"],
  ["شاحنات المساعدات تدخل القطاع", "Aid trucks enter the sector"],
  ["ودعت الأمم المتحدة إلى وقف القتال", "The United Nations called for an end to fighting"],
]);

cases("questions", [
  ["ما هي أسباب الحريق؟", "What are causes of the fire?"],
  ["متى يبدأ شهر رمضان؟", "When does Ramadan begin?"],
]);

cases("numbers, dates and measures", [
  ["سجل الهدف في الدقيقة 23", "The goal was scored in the 23rd minute"],
  ["تسريح 10 آلاف موظف", "10,000 employees laid off"],
  ["ارتفعت الأسعار بأكثر من 2%", "Prices rose by more than 2%"],
  ["ثلاثة منهم في حالة خطيرة", "Three of them in serious condition"],
  ["منذ ثلاثة أيام", "For three days"],
  ["زلزال يضرب البلاد عام 1990", "Earthquake hits the country in 1990"],
  ["تجاوزت الحرارة 45 مئوية", "Heat exceeded 45 degrees Celsius"],
]);

cases("directions and regions", [
  ["زلزال يهز غرب تركيا", "An earthquake shakes western Turkey"],
  ["هجوم في شمال غربي باكستان", "An attack in northwestern Pakistan"],
]);

cases("fixed expressions never word by word", [
  ["بعد عيد الفطر بقليل", "Shortly after Eid al-Fitr"],
  ["ثاني أيام عيد الأضحى", "The second day of Eid al-Adha"],
  ["فصل الشتاء", "The winter"],
  ["بين المطرقة والسندان", "Between a rock and a hard place"],
  ["غارات جوية على المدينة تسفر عن سقوط أربعة قتلى", "Air strikes on the city leave four dead"],
  ["أطلقت السلطات سراح الصحفي", "Authorities released the journalist"],
  ["ألقت الشرطة القبض على المتهم", "Police arrested the defendant"],
  ["زيارة قام بها الوزير", "A visit by the minister"],
  ["بالصور.. افتتاح المتحف", "In pictures: the museum opened"],
]);

cases("senses by neighbours", [
  ["إسقاط طائرة مسيرة قرب الحدود", "A drone shot down near the border"],
  ["بيانات التضخم", "Inflation data"],
  ["تمثال روماني في جرش", "A Roman statue in Jerash"],
  ["الحكومة تشدد القيود على الحدود", "The government tightens restrictions on the border"],
  ["في الأماكن العامة", "In public places"],
  ["قطاع خاص", "A private sector"],
  ["عقدين من الزمن", "Two decades"],
  ["سقوط مسيرة قرب مطار", "A drone falls near an airport"],
]);

cases("foreign letters and marks", [
  ["كوفيد-19", "Covid-19"],
  ["كان المطر غزيرا", "Rain was heavy"],
  ["مهرجان كان السينمائي", "Cannes Film Festival"],
  ["سبتمبر/أيلول", "September"],
  ["لم يصل الوفد بعد", "The delegation did not arrive yet"],
  ["حتى في الصيف", "Even in the summer"],
  ["الفترة نفسها", "The same period"],
  ["القضية الأهم", "The most important case"],
  ["متهم بقتل زوجته", "A defendant accused of killing his wife"],
  ["رفضت المحكمة الطعن", "The court rejected the appeal"],
  ["الحكومة تنفي نيتها رفع الأسعار", "The government denies its intention to raise prices"],
]);

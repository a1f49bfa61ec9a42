import { describe, expect, it } from "vitest";
import { plainSpelling } from "../../../../src/translate/builtin/source-spelling.ts";
import { sourceTokens } from "../../../../src/translate/builtin/tokens.ts";
import { english } from "../../../support/translate-ar.ts";

const cases = (title: string, pairs: readonly (readonly [string, string])[]) =>
  describe(title, () => {
    it.each(pairs)("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
  });

describe("spelling of a source line", () => {
  it.each([
    ["نفذت «23» ضربة", "نفذت 23 ضربة"],
    ["قال «2020» كانت", "قال 2020 كانت"],
    ["1,8 في المئة و12,500 و3,5,7", "1.8 في المئة و12,500 و3,5,7"],
    ["مقاتلات إف-35 وبإف-16 وإس 400", "مقاتلات F-35 وب F-16 و S-400"],
    ["سي السيد وام 3 أطفال", "سي السيد وام 3 أطفال"],
  ])("%s → %s", (line, expected) => expect(plainSpelling(line)).toBe(expected));

  it("decodes what pages escape, whatever it stands for", () => {
    const words = sourceTokens("&quot;الوطن&quot; &#8220;x&#8221; &#x41; &#1637;&#5; &amp;laquo;ب&raquo;").map(
      ({ text }) => text,
    );
    expect(words.join(" ")).toBe('" الوطن " “ x ” A 5 « ب »');
  });
});

cases("figures and Latin letters", [
  ["الجيش ينفذ «12» غارة جوية", "The army carries out 12 air strikes"],
  ["شراء مقاتلات إف-35", "The purchase of F-35 fighter jets"],
  ["تصنيف البلاد عند Aa3", "The classification of the country at Aa3"],
  ["في 3 أشهر", "In 3 months"],
]);

cases("readings that reports do not mean", [
  ["أمطار على جازان وعسير", "Rains on Jazan and Asir"],
  ["شهدت العاصمة العراقية بغداد انتشارا أمنيا", "The Iraqi capital Baghdad witnessed a security deployment"],
  ["اتهامات بخرق الهدنة", "Accusations of the breach of the truce"],
]);

cases("subjects behind what says where or when", [
  ["قتل في الهجوم خمسة أشخاص", "Five people were killed in the attack"],
  ["وصل إلى بيروت وزير الخارجية الفرنسي", "The French foreign minister arrived in Beirut"],
  ["شارك في الاجتماع رئيس الوزراء", "The prime minister took part in meeting"],
  ["أصيب في الحادث ثلاثة أشخاص", "Three people were wounded in the incident"],
]);

cases("who does it and to whom", [
  ["أوقفت السلطات مساء الجمعة ناشطا سياسيا", "Authorities stopped on Friday evening a political activist"],
  ["في غارة جوية نفذها سلاح الجو", "In an air strike that the air force carried out"],
]);

cases("joined owners and deeds", [
  ["خلل يضرب خدمات واتساب وإنستغرام", "A fault strikes services of WhatsApp and Instagram"],
  ["مواجهة ليفربول وأرسنال", "The confrontation between Liverpool and Arsenal"],
  ["بعد استيلاء الجيش على السلطة", "After the army's seizure of power"],
  ["الأمير يقبل استقالة الوزير", "The prince accepts the resignation of the minister"],
]);

cases("rulers and what is named after them", [
  ["مطار الملك خالد الدولي", "King Khalid International Airport"],
  ["تكدس السيارات على جسر الملك فهد", "The accumulation of cars on the King Fahd Bridge"],
]);

cases("what describes the subject of a headline or a verb", [
  ["مقتل 14 مدنيا في قصف استهدف سوقا", "14 civilians killed in shelling that targeted a market"],
  [
    "مقتل شخصين في تفجيرين انتحاريين استهدفا مصلين",
    "Two people killed in two suicide bombings that targeted worshippers",
  ],
  ["ارتفاع معدل البطالة في الأردن إلى 8 بالمئة", "The unemployment rate in Jordan rises to 8 percent"],
  [
    "تأجيل محاكمة المتهمين في قضية التمويل إلى الأحد",
    "The trial of defendants in the case of funding postponed to Sunday",
  ],
  ["استشهاد صحفي فلسطيني", "A Palestinian journalist killed"],
  ["سلم مسلحون ينتمون إلى حزب العمال أسلحتهم", "Gunmen who belong to the Labour Party handed over their weapons"],
  ["غرق قارب يقل مهاجرين", "A boat that carries migrants drowned"],
]);

cases("verbs by what follows", [
  ["إسرائيل تبلغ الوسطاء قرارها", "Israel informs mediators of its decision"],
  ["بوتين لا يستبعد لقاء ترامب", "Putin does not rule out Trump's meeting"],
]);

cases("phrases that describe", [
  ["اتفاقية طويلة الأمد مع الصين", "A long-term agreement with China"],
  ["القرار غير القانوني", "The illegal decision"],
  ["الوزير يلتقي مسؤولا رفيع المستوى", "The minister meets a senior official"],
  ["لم يستبعد الوزير العودة إلى القتال", "The minister did not rule out return to fighting"],
]);

cases("whose it is in a verb phrase of the table", [
  ["أعرب الوزير عن أسفه", "The minister expressed regret"],
  ["قدمت الوزيرة استقالتها", "The minister submitted her resignation"],
  ["قدم الوزير استقالته", "The minister submitted his resignation"],
  ["رفعت الشركة رصيدها إلى 23 نقطة", "The company raised its tally to 23 points"],
]);

cases("places and manners behind ب", [
  ["الرئيس يستقبل نظيره بقصر الاتحادية", "The president receives his counterpart at Ittihadiya Palace"],
  ["حريق بسوق شعبي", "Fire in a street market"],
  ["تظاهرة بميدان التحرير", "A demonstration in Tahrir Square"],
  ["انتحار رجل بالقفز من مبنى", "A man's suicide by jumping from a building"],
]);

cases("participles and modals behind their subject", [
  ["الديون تتفاقم متجاوزة 16 تريليون دولار", "Debts worsen exceeding 16 trillion dollars"],
  ["الأجهزة الجديدة في المستشفيات يمكنها تحسين العلاج", "New devices in hospitals can improve treatment"],
]);

cases("numbers of several words", [
  ["المركز الثاني عشر", "The twelfth place"],
  ["الدورة السابعة عشرة", "The seventeenth session"],
  ["مليونا و475 ألفا و230 حاجا", "1,475,230 pilgrims"],
  ["خمسة آلاف و200 متطوع", "5,200 volunteers"],
  ["قتل شخصان وأصيب ثالث", "Two people were killed and a third person was wounded"],
]);

cases("verbs with two readings of the same letters", [
  ["أوكرانيا تسقط مسيرة إيرانية", "Ukraine brings down an Iranian drone"],
  ["الحكومة تسقط في البرلمان", "The government falls in the parliament"],
]);

cases("amounts, orders and refusals", [
  ["الجزائر تستورد 500 ألف طن من القمح", "Algeria imports 500,000 tonnes of wheat"],
  ["حجز أزيد من طنين من المخدرات", "More than two tonnes of drugs seized"],
  ["مرسوم بتشكيل لجنة تحقيق", "A decree forming a commission of inquiry"],
  ["أكدت الحركة رفضها الانسحاب من الاتفاق", "The movement confirmed its refusal to withdraw from the agreement"],
  ["اعترف المتهم بارتكاب الجريمة", "The defendant acknowledged committing crime"],
  ["إنتاج 137 ألف برميل يوميا", "A production of 137 thousand barrels per day"],
]);

cases("readings that the word before decides", [
  ["لم تعد المدينة آمنة", "The city is no longer safe"],
  ["الرئيس يستقبل وفدا برلمانيا إيطاليا", "The president receives an Italian parliamentary delegation"],
  ["الرئيس يستقبل نظيره الجيبوتي", "The president receives his Djiboutian counterpart"],
  ["انسحب المقاتلون من أحياء في حلب", "Fighters withdrew from neighbourhoods in Aleppo"],
  ["صكوك لأجل خمس وعشر سنوات", "Sukuk for five and ten years"],
]);

import { describe, expect, it } from "vitest";
import { plainDates } from "../../../../src/translate/builtin/source-dates.ts";
import { plainSpelling } from "../../../../src/translate/builtin/source-spelling.ts";
import { checkTranslation } from "../../../../src/translate/checks.ts";
import { english } from "../../../support/translate-ar.ts";

const cases = (title: string, pairs: readonly (readonly [string, string])[]) =>
  describe(title, () => {
    it.each(pairs)("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
  });

describe("days that are named", () => {
  it.each([
    ["يوم الخميس الماضي", "الخميس الماضي"],
    ["ومساء يوم الأحد المقبل", "ومساء الأحد المقبل"],
    ["مساء يوم أمس", "مساء أمس"],
    ["يوم الخميس", "يوم الخميس"],
    ["كل يوم أمس واليوم", "كل يوم أمس واليوم"],
    ["وقع الحادث ليل الأحد الاثنين", "وقع الحادث ليل الأحد"],
    ["وليلة السبت-الأحد", "وليل السبت"],
    ["ليل الأحد كان هادئا", "ليل الأحد كان هادئا"],
  ])("%s → %s", (line, expected) => expect(plainDates(line)).toBe(expected));
});

describe("numbers in the brackets of official prose", () => {
  it.each([
    ["أصيب (5) أشخاص", "أصيب 5 أشخاص"],
    ["نحو (45) ألف زائر", "نحو 45 ألف زائر"],
    ["المادة (5) من النظام", "المادة 5 من النظام"],
    ["بالرقم (940) مجانا", "بالرقم 940 مجانا"],
    ["خدمة البلاغات (940) من المنزل", "خدمة البلاغات (940) من المنزل"],
    ["ارتفاع قدره (25) خمسة وعشرون مترا", "ارتفاع قدره (25) خمسة وعشرون مترا"],
  ])("%s → %s", (line, expected) => expect(plainSpelling(line)).toBe(expected));

  it("are the same numbers to the checks", () => {
    expect(checkTranslation("زار المعرض (45) ألف شخص", "45,000 people visited the exhibition", "ar", "en")).toEqual([]);
    const wrong = checkTranslation("زار المعرض (45) ألف شخص", "54,000 people visited the exhibition", "ar", "en");
    expect(wrong.map(({ kind }) => kind)).toContain("number");
  });
});

describe("Latin letters by their names", () => {
  it.each([
    ["شركة آي.بي.إم", "شركة IBM"],
    ["مجموعة بي.إم.دبليو", "مجموعة BMW"],
    ["انتهى.في المدينة", "انتهى.في المدينة"],
  ])("%s → %s", (line, expected) => expect(plainSpelling(line)).toBe(expected));
});

cases("when it was, between a verb and what it governs", [
  ["وصل الوفد يوم الخميس الماضي إلى تونس", "The delegation arrived in Tunisia last Thursday"],
  ["أعربت الكاتبة الأحد عن حزنها", "The writer expressed her sadness on Sunday"],
  ["وصل الوزير مساء الأحد المقبل إلى بيروت", "The minister arrived in Beirut next Sunday evening"],
  ["وصل الوفد فجر الخميس الماضي إلى تونس", "The delegation arrived in Tunisia at dawn last Thursday"],
  ["بدأ الإضراب صباح الجمعة الماضي", "Strike began last Friday morning"],
]);

cases("subjects that are long", [
  [
    "وقعت الهيئة العامة للموانئ ومناطق التخزين عقدا مع شركة كبيرة",
    "The general authority of ports and areas of storage signed a contract with a large company",
  ],
  [
    "أطلقت المؤسسة التي تدير المتحف والحديقة حملة لجمع الأموال",
    "The institution that runs the museum and the garden launched a campaign to collect money",
  ],
  ["يضم المجلس (40) عضوا", "The council includes 40 members"],
]);

cases("verb or noun", [
  ["حرص المدرب على إعداد اللاعبين لهذه المواجهة", "The coach was keen to prepare players for this confrontation"],
  ["حيث حرص الرئيس على زيارة المصابين", "Where the president was keen to visit injured"],
  ["دافع الوزير عن القرار", "The minister defended the decision"],
  ["يلتقي المنتخبان غدا", "The two national teams meet tomorrow"],
  ["بدأ الفريق تدريباته أمس", "The team began its training yesterday"],
]);

cases("subject and predicate", [
  [
    "كانت حركة اليورو هي الأبرز بعد تصريحات الوزير",
    "The movement of the euro was the most prominent after the minister's statements",
  ],
  ["نشب خلاف بينها وبين جيرانها", "A dispute arose between it and its neighbours"],
  ["الخطة لهذا العام جاهزة", "The plan for this year is ready"],
]);

cases("whose son it is", [
  ["استقبل الأستاذ مسفر بن غالب الضويحي المدير", "Professor Masfar bin Ghaleb al-Duwaihi received the director"],
  ["وقال سفر بن غالب الضويحي إن العمل مستمر", "Safar bin Ghaleb al-Duwaihi said that work is continuous"],
]);

cases("what a verb governs tells which verb it is", [
  ["اعتمد المجلس أمس على تقرير الخبراء", "The council depended on experts' report yesterday"],
  ["اعتمد المجلس القرار", "The council adopted the decision"],
  ["زار الوزير المعرض", "The minister visited the exhibition"],
  ["تعارض بعض الأحزاب المشاركة في المفاوضات", "Some parties oppose participation in negotiations"],
  ["تلقت رسالة طويلة", "It received a long message"],
  ["تقع القرية شرق النهر", "The village lies east of the river"],
  ["تبعد القرية 20 كيلومترا عن العاصمة", "The village lies 20 kilometres from the capital"],
]);

cases("by how much before or after, how much at most", [
  ["عاد الفريق قبل المباراة بيومين", "The team returned two days before the match"],
  ["انتهت الحرب بعد بدئها بعام", "War ended a year after its start"],
  ["يدفع النادي حتى 100 مليون يورو", "The club pays up to 100 million euros"],
  ["يستمر المعرض حتى 15 يناير", "The exhibition continues until January 15"],
]);

cases("clauses that describe without a pronoun, and names that are given", [
  [
    "شهدت السوق موجة بيع باع فيها المستثمرون 33 طنا",
    "The market witnessed a sale wave in which investors sold 33 tonnes",
  ],
  ["انتقد الوزير ما سماه التطرف", "The minister criticised what was called extremism"],
  ["احتفل الوزير بزواج ابنه «خالد»", 'The minister celebrated the marriage of his son "Khaled"'],
  ["القوانين الخاصة بالمرور", "The laws for traffic"],
]);

cases("clubs by who belongs to them", [
  ["لاعب التعاون يغيب شهرا", "Al Taawoun's player is absent a month"],
  ["التعاون بين البلدين يتعزز", "Cooperation between the two countries is strengthened"],
]);

cases("who it is, and who does what to whom", [
  [
    "أعلن مدير المركز العربي للبحوث الدكتور سمير حداد استقالته",
    "The director of the Arab centre of research, Dr. Samir Haddad, announced his resignation",
  ],
  [
    "أعرب الأمين العام للنقابة سمير حداد عن قلقه",
    "The trade union's secretary-general, Samir Haddad, expressed concern",
  ],
  ["وصل الوفد برئاسة عمر المهنا", "The delegation arrived chaired by Omar al-Mahna"],
  ["مقاتلون تدعمهم الطائرات يحاولون دخول المدينة", "Fighters who planes support try to enter the city"],
  ["نصحه بعدم السفر", "It advised it not to travel"],
]);

cases("words that their neighbours tell", [
  ["قناة «الجزيرة» تبث المقابلة", 'The "Al Jazeera" channel broadcasts the interview'],
  ["الحياة في القرية هادئة", "Life in the village is calm"],
  ["أمطار في عسير", "Rains in Asir"],
  ["يوم عسير على الفريق", "A difficult day on the team"],
  ["أحدث موقع للتراث العالمي", "The newest site for World Heritage"],
  ["اجتماع للجنة التنفيذية", "A meeting for the executive committee"],
  ["سجلت الشركة نموا إيجابيا", "The company recorded positive growth"],
]);

cases("figures with what they count", [
  ["ارتفعت الأرباح من 572 مليونا عام 2014", "Profits rose from 572 million in 2014"],
  ["استمرت الحرب 20 عاما", "War continued 20 years"],
]);

cases("what people meet is not whose they are", [
  ["لقيت فتاة مصرعها الخميس الماضي", "A girl was killed last Thursday"],
  ["لقي شخصان مصرعهما في حادث", "Two people were killed in an incident"],
  ["استقال رئيس وزرائها", "Its prime minister resigned"],
]);

cases("readings of less common words", [
  ["هرب المتهم بعد أن قتل خاله", "The defendant escaped after he killed his maternal uncle"],
  ["شاركت الشخصيات في اللقاء", "Figures participated in meeting"],
  ["ذكر عبدالله البرقان أن القرار صحيح", "Abdullah al-Barqan reported that the decision is correct"],
  ["أصبح الشباب يلهثون وراء الشهرة", "Youth became panting after fame"],
  ["غرفة الأحساء تنظم المعرض", "Al-Ahsa's chamber of commerce organises the exhibition"],
]);

cases("verbs that a new clause wants, deeds that are no things", [
  [
    "أكد الوزير أن بعض الأطراف المشاركة في مفاوضات جنيف تعارض مشاركة الأكراد",
    "The minister confirmed that some participating parties in the Geneva talks oppose Kurds' participation",
  ],
  ["التنسيق هو الهدف وليس تحقيق مكاسب سياسية", "Coordination is the target and not achieving political gains"],
  ["يؤدي بناء سدود إلى حماية القرى", "Building dams leads to protecting villages"],
]);

cases("what is made known, what is no piece", [
  ["أعلنت الشؤون الصحية أمس عن تشغيل المستشفى", "Health affairs announced the hospital operation yesterday"],
  ["مؤتمر عن أمن المعلومات", "A conference about information security"],
]);

cases("planes land, attacks are on somebody", [
  ["هبوط أول طائرة سعودية في مطار عدن", "The first Saudi plane lands in Aden airport"],
  ["بدأ الهجوم على محمد بن سلمان", "The attack began on Mohammed bin Salman"],
  ["النصر يغادر إلى النمسا ويلعب ثلاث مباريات ودية", "Al Nassr leaves for Austria and plays three friendly matches"],
]);

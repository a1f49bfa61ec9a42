import { describe, expect, it } from "vitest";
import { english } from "../../../support/translate-ar.ts";

const cases = (title: string, pairs: readonly (readonly [string, string])[]) =>
  describe(title, () => {
    it.each(pairs)("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
  });

cases("being, having and lacking", [
  ["كانت هناك مخاوف من الحرب", "There were fears of war"],
  ["كان هناك خلاف بين الوزيرين", "There was a dispute between the two ministers"],
  ["لم يكن هناك دليل", "There was no evidence"],
  ["سيكون هناك اجتماع غدا", "There will be a meeting tomorrow"],
  ["ليس لدى الحكومة خطة", "The government has no plan"],
  ["كان قد تم توقيع العقد", "The contract had been signed"],
  ["لا توجد أدلة على ذلك", "There is no evidence on that"],
  ["توجد خلافات بين الحزبين", "There are disputes between the two parties"],
  ["لدينا خطة واضحة", "We have a clear plan"],
  ["كانت المدينة قد دمرت", "The city had been destroyed"],
  ["لم يكن الوزير حاضرا", "The minister was not present"],
  ["كان المتظاهرون لا يحملون أسلحة", "Protesters were not carrying weapons"],
  ["مما أثار غضب السكان", "Which angered residents"],
]);

cases("passives with tamm", [
  ["لم يتم توقيع الاتفاق", "The agreement was not signed"],
  ["لن يتم تأجيل الانتخابات", "Elections will not be postponed"],
  ["لا يتم تطبيق القانون", "The law is not applied"],
  ["سيتم افتتاح المعرض غدا", "The exhibition will be inaugurated tomorrow"],
  ["قد يتم تأجيل الجلسة", "The session may be postponed"],
  ["بعد أن تم الإعلان عن النتائج", "After results were announced"],
  ["اجتماع يوم الأحد 5 مايو 2024", "A meeting on Sunday May 5, 2024"],
  ["اجتمعوا الثلاثاء الماضي", "They met last Tuesday"],
]);

cases("clauses after prepositions and judgements", [
  ["بعد أن وصل الوفد إلى بيروت", "After the delegation arrived in Beirut"],
  ["قبل أن تبدأ الجلسة", "Before the session begins"],
  ["رغم أن الوضع صعب", "Although the situation is difficult"],
  ["من الصعب أن يصل الجميع", "It is difficult for everyone to arrive"],
  ["من الضروري أن تتخذ الحكومة قرارا", "It is necessary for the government to make a decision"],
  ["على الحكومة أن تحمي المواطنين", "The government must protect citizens"],
  ["قال إنه من المتوقع أن تنخفض الأسعار", "He said that prices are expected to fall"],
]);

cases("relatives and questions", [
  ["وهو ما نفته الوزارة", "Which the ministry denied"],
  ["كل من شارك في الهجوم", "Everyone who took part in the attack"],
  ["ما زال الحريق مشتعلا", "Fire is still burning"],
  ["الجنود الذين قتلوا في المعركة", "Soldiers who were killed in the battle"],
  ["المرأة التي تحدث عنها الرئيس", "The woman about whom the president spoke"],
  ["من يدفع الثمن؟", "Who pays the price?"],
]);

cases("numbers, dates and labels", [
  ["توفيت عن 90 عاما", "She died at the age of 90 years"],
  ["في الساعة 9 صباحا", "At 9 a.m."],
  ["في مايو 2018", "In May 2018"],
  ["المادة 5 من القانون", "Article 5 of the law"],
  ["أول خمسة فائزين", "The first five winners"],
  ["قتل جندي واحد وأصيب واحد آخر", "One soldier was killed and one other was wounded"],
  ["مئتا ألف شخص", "200,000 people"],
  ["خمسمئة طن من الأرز", "Five hundred tonnes of rice"],
  ["خمسة بالمئة من الناخبين", "Five percent of voters"],
  ["أكثر من 300 دولار", "More than 300 dollars"],
]);

cases("verbs, their subjects and objects", [
  ["المشكلة هي نقص الوقود", "The problem is the fuel shortage"],
  ["لا يمكن للحكومة رفض الطلب", "The government can not reject the demand"],
  ["بدأ العمال يتظاهرون أمام المصنع", "Workers began to demonstrate in front of the factory"],
  ["حاول الجيش اقتحام المدينة", "The army tried to storm the city"],
  ["منعت الشرطة المتظاهرين من دخول الساحة", "Police prevented protesters from entering the square"],
  ["رفضت الشركة التعليق على الخبر", "The company declined to comment on the news item"],
  ["نحن مستعدون للحوار", "We are ready for dialogue"],
  ["أنا لست خائفا", "I am not afraid"],
  ["قرار غير قانوني وغير عادل", "An illegal and unfair decision"],
  ["غير كاف", "Insufficient"],
  ["شركة طيران منخفضة التكلفة", "A low-cost airline"],
  ["لأنها لم تحضر الجلسة", "Because it did not attend the session"],
  ["لكنه لم يوضح الأسباب", "But it did not elaborate reasons"],
  ["قتلت القوات مسلحا وألقت القبض على آخر", "Forces killed a gunman and arrested another"],
  ["لن تؤجل الانتخابات", "Elections will not be postponed"],
  ["لم تعد الشركة تعمل في السوق", "The company no longer works in the market"],
  ["عدد من الطلاب والطالبات", "A number of students"],
  ["هذه المدن القديمة", "These old cities"],
  ["تلك القرى", "Those villages"],
  ["هذا القرار", "This decision"],
  ["تلك هي المشكلة", "That is the problem"],
  ["شهدت المدينة انفجارا صباح الجمعة", "The city saw an explosion on Friday morning"],
  ["مقتل شرطي ومدني في هجوم", "A police officer and a civilian killed in an attack"],
  ["إصابة اثنين في حادث", "Two injured in an incident"],
  ["العثور على جثة طفل", "A child's body found"],
  ["وسط دمشق", "In central Damascus"],
  ["الوفد والحكومة يتفقان", "The delegation and the government agree"],
  ["عيادة الدكتور سامي منصور", "The clinic of Dr. Sami Mansour"],
  ["شقيق الرئيس بشار الأسد", "The brother of President Bashar al-Assad"],
  ["أمير قطر يزور أنقرة", "The emir of Qatar visits Ankara"],
]);

cases("pronouns that reports do not mean", [
  ["مني المنتخب بخسارة قاسية", "The national team suffered a heavy defeat"],
  ["منيت القوات بخسائر كبيرة", "Forces suffered heavy losses"],
  ["إلا أنها لم تنجح", "But it did not succeed"],
  ["زارنا الوفد أمس", "The delegation visited us yesterday"],
]);

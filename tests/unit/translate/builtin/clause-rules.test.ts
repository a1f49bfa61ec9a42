import { describe, expect, it } from "vitest";
import { english } from "../../../support/translate-ar.ts";

const cases = (title: string, pairs: readonly (readonly [string, string])[]) =>
  describe(title, () => {
    it.each(pairs)("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
  });

cases("verbal nouns of several verbs, told by what follows", [
  ["تسعى الشركة لتحقيق ذلك", "The company seeks to achieve that"],
  ["تم القضاء على الحريق", "Fire was eliminated"],
  ["سيتم القضاء عليهم", "They will be eliminated"],
  ["خروج مقاتلي الفصيل من المدينة أثار جدلا", "The exit of fighters of the faction from the city sparked controversy"],
]);

cases("what is, and what a topic is said of", [
  ["السبب الأول هو في ضعف التمويل", "The first reason is in the weakness of funding"],
  ["أما الحفل فكان أثره محدودا", "As for the ceremony, its effect was limited"],
]);

cases("conditions and denials", [
  ["إذا خسرنا المباراة فلن نتأهل", "If we lose the match we will not qualify"],
  ["دمرت العاصفة منزلين ولا أضرار", "The storm destroyed two houses with no damage"],
  ["لا يشكل الطقس أي خطر يذكر", "Weather does not pose any significant danger"],
]);

cases("words told by their neighbours", [
  ["استمرت التجربة على امتداد سنتين", "The experiment continued over two years"],
  ["يمتد الطريق على امتداد الساحل", "The road extends along the coast"],
  ["أرصفة محطة القطارات مزدحمة", "Platforms of the train station are crowded"],
  ["خسر الفريق لأنه أهدر فرصا في الشوط الأول", "The team lost because it wasted chances in the first half"],
  ["نالت المخرجة جائزة أحسن فيلم", "The director won the best film award"],
  ["كان القرار عديم الجدوى", "The decision was pointless"],
  ["القائد المنشق", "The defected commander"],
]);

cases("titles of works, and prizes", [
  [
    "فاز الفيلم التونسي «بيت الريح» للمخرجة سلمى بن علي بجائزة",
    'The Tunisian film "House of the Wind" by Director Salma Ben Ali won a prize',
  ],
  ["نالت جائزة المهرجان عن دورها", "It won the prize of the festival for its role"],
  ["نال الجائزة المخرج سمير حداد", "Director Samir Haddad won the prize"],
  ["الاتفاق بين «الحزب» و«الحركة»", 'The agreement between "the party" and "the movement"'],
]);

cases("only", [
  ["لم يحضر الاجتماع سوى ثلاثة وزراء", "Only three ministers attended the meeting"],
  ["لم تبلغ الفعالية سوى 34 بالمئة", "The effectiveness reached only 34 percent"],
  ["لا يملك الفريق سوى ملعب واحد", "The team owns only one stadium"],
]);

cases("clauses that lean on the one before", [
  [
    "سجل للفائز سالم القحطاني، وللخاسر نادر صليبا",
    "Salem al-Qahtani scored for the winner, and Nader Saliba for the loser",
  ],
  ["ارتفع المؤشر اليوم، ليغلق عند 20 نقطة", "The index rose today, to close at 20 points"],
  ["أنقذ رجال الإطفاء خمسة أشخاص علقت سيارتهم في الوحل", "Firefighters rescued five people whose car was stuck in mud"],
  ["دعت الوزارة السكان إلى عدم العودة إلى منازلهم", "The ministry called on residents not to return to their houses"],
  ["تسلمت سلوى منصبها", "Salwa took office"],
  ["خسرنا لأننا أهدرنا الوقت", "We lost because we wasted time"],
  ["في جلسة الثلاثاء", "In Tuesday's session"],
]);

cases("less and more than a figure, and what lies behind a place", [
  ["لم يتحرك أكثر من عشرة قطارات", "Not more than ten trains moved"],
  ["يستمر التراجع إذا هبط النفط دون 65 دولارا", "Decline continues if oil falls below 65 dollars"],
  ["مني الجيش في المعركة بهزيمة كاملة", "The army suffered in the battle a full defeat"],
  ["ارتفع المؤشر العام لبورصة الكويت", "The main index of Boursa Kuwait rose"],
  ["حتى نهاية يونيو", "Until the end of June"],
  ["قالوا إنهم أتباع للحزب وهم طلاب", "They said that they are followers of the party and they are students"],
]);

cases("deeds that are tried, and parts of a month", [
  ["يحاول الشبان الانضمام إلى الحزب", "Young people try to join the party"],
  ["تعمل جرافتان على إزالة الأتربة", "Two bulldozers work to remove soil"],
  ["حتى نهاية يونيو المقبل", "Until the end of next June"],
]);

import { describe, expect, it } from "vitest";
import { plainDates } from "../../../../src/translate/builtin/source-dates.ts";
import { english } from "../../../support/translate-ar.ts";

const cases = (title: string, pairs: readonly (readonly [string, string])[]) =>
  describe(title, () => {
    it.each(pairs)("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
  });

cases("offices behind a person's name", [
  [
    "أعرب الأمير فيصل بن سلمان أمير منطقة المدينة المنورة عن شكره للوزير",
    "Prince Faisal bin Salman, the governor of Medina, expressed thanks for the minister",
  ],
  [
    "اجتمع محمد بن سلمان وزير الدفاع في جدة مع الوزير",
    "Mohammed bin Salman, the defence minister, met in Jeddah with the minister",
  ],
  [
    "قالت هيلاري كلينتون وزيرة الخارجية السابقة إنها ستترشح",
    "Hillary Clinton, the former foreign minister, said that she will run",
  ],
  [
    "أعرب الأمير الدكتور فيصل بن مشعل، أمير منطقة القصيم، عن شكره",
    "Prince Dr. Faisal bin Mishal, the governor of Qassim, expressed thanks",
  ],
  // Whom a king receives is not the king.
  ["استقبل الملك سلمان بن عبدالعزيز رئيس وزراء باكستان", "King Salman received Pakistan's prime minister"],
]);

cases("an object far behind its subject", [
  [
    "نظمت لجنة التنمية في المحافظة بالتعاون مع البلدية أمس، برنامجها السنوي",
    "The development committee organised in the governorate in cooperation with the municipality yesterday, its annual programme",
  ],
  ["أغلقت المدارس في العاصمة أمس، بسبب الأمطار", "Schools were closed in the capital yesterday, because of rains"],
]);

cases("orders to be quick", [
  ["طالب الرئيس بسرعة الانتهاء من المشروع", "The president demanded to quickly end the project"],
]);

cases("a pronoun behind and", [
  ["قالت وهي تبكي إن ابنها مات", "It said weeping that its son died"],
  ["وصل الأطفال وهم يحملون الأعلام", "Children arrived carrying flags"],
  ["تعد المدينة من أقدم المدن، وهي تضم متاحف", "The city is considered from the oldest cities, which includes museums"],
  ["وهي تضم متاحف كثيرة", "It includes many museums"],
]);

cases("who is sentenced, who speaks, who acts", [
  ["أوقفت المرأة وحكم عليها بغرامة", "The woman was arrested and she was sentenced to a fine"],
  ["حكم على المتهم بالسجن خمس سنوات", "The defendant was sentenced to five years in prison"],
  [
    "أوضح للصحيفة المتحدث الرسمي للوزارة أن العمل مستمر",
    "The official spokesman for the ministry explained for the newspaper that work is continuous",
  ],
  ["سيواجه أسطورة التنس منافسه", "The legend of tennis will face his rival"],
  ["الجهود التي يبذلها ولاة الأمر", "Efforts that rulers exert"],
  ["رئيس حزب القوات اللبنانية سمير جعجع", "Lebanese Forces' head Samir Geagea"],
  ["فشل الوزراء في التوصل إلى اتفاق", "Ministers fail in reaching an agreement"],
]);

cases("words that other words decide", [
  ["من أشهر اللاعبين", "From the most famous players"],
  ["المدافع سلطان العتيبي", "Defender Sultan al-Otaibi"],
  ["خلال الـ12 سنة الماضية", "During the last 12 years"],
  ["مسئولون وشئون", "Officials and affairs"],
  ["لا صحة للأنباء", "There is no truth in news"],
  ["غالبيتهم من السوريين", "Most of them from Syrians"],
]);

cases("what follows an adjective", [
  ["مصادر في المقاومة الموالية للرئيس", "Sources in the resistance loyal to the president"],
  ["سيارة تابعة للبلدية", "A car affiliated to the municipality"],
  ["الأطراف الرافضة للسلام", "The parties rejecting peace"],
  ["اتفاق سعودي مصري على التعاون", "A Saudi-Egyptian agreement on cooperation"],
  ["بيان توضيحي", "An explanatory statement"],
]);

cases("there is, only, no to", [
  ["لا يوجد سوى مستشفى واحد في المدينة", "There is only one hospital in the city"],
  ["يوجد مستشفى واحد في المدينة", "There is one hospital in the city"],
  ["لا للحرب نعم للسلام", "No to war, yes to peace"],
  ["لا لتهجير السكان", "No to the forced displacement of residents"],
]);

cases("names that only their neighbours tell", [
  ["إدلب شمال شوريا", "Idlib in northern Syria"],
  ["الكاف يعلن موعد القرعة", "CAF announces the date of the draw"],
  ["سفير فرنسا لدى دمشق", "France's ambassador in Damascus"],
  ["سفير فرنسا لدى لبنان", "France's ambassador to Lebanon"],
]);

cases("surnames, belonging, and whose failure", [
  ["أوضح عبد الله البرقان أن اللاعب سيغيب", "Abdullah al-Barqan explained that the player will be absent"],
  ["نادي الشباب المنتمي لدوري المحترفين", "Al Shabab belonging to the professional league"],
  [
    "اعترفت المفوضية بفشل وزراء الداخلية في أوروبا",
    "The commission acknowledged interior ministers' failure in Europe",
  ],
  ["حددت اللجنة بداية إجراء المقابلات", "The committee set the beginning of the measure of interviews"],
  ["طائرات عسكرية تُغرق سفينة", "Military planes sink a ship"],
  ["مساء الأحد المقبل الموافق 19 يوليو", "On Sunday evening July 19"],
]);

cases("senses by what the words are about", [
  ["النتائج الإيجابية تدفع سوق الأسهم للصعود", "Positive results push the stock market for rise"],
  ["دفعت الشركة غرامة مالية إلى البنك", "The company paid a fine to the bank"],
  ["العلم الكوبي يرفرف في واشنطن", "The Cuban flag flutters in Washington"],
  ["شكوى ضد الممثل الذي أهان الرئيس", "A complaint against the actor who insulted the president"],
  ["ممثل الحكومة يلتقي الوفد", "The government's representative meets the delegation"],
  ["اتهمت باكستان الهند بانتهاك الهدنة", "Pakistan accused India of violating the truce"],
  ["سجن 153 صينيا مدى الحياة لاتهامهم بقطع الأشجار", "153 Chinese were imprisoned for life accused of cutting trees"],
  ["حيث فتحت البنوك أبوابها", "Where banks opened their doors"],
  ["اتفق السكان، مشيرين إلى أن الطعام لذيذ", "Residents agreed, noting that food is delicious"],
  [
    "صرح المتحدث الأمني لوزارة الداخلية بأنه قبض على الجاني",
    "The security spokesman for the interior ministry stated that the perpetrator was arrested",
  ],
  ["في الدول الأخرى", "In other countries"],
]);

cases("born, Hamas, medicines against", [
  ["ولد سمير حداد في بيروت عام 1976", "Samir Haddad was born in Beirut in 1976"],
  ["قيادات في حماس", "Leaders in Hamas"],
  ["الأدوية المضادة للملاريا", "The medicines against malaria"],
]);

cases("when and where", [
  ["أفاد مصدر بأنه تم أمس طرد مواطنة", "A source reported that a citizen was expelled yesterday"],
  [
    "قال الوزير في مقابلة أذيعت اليوم إنه يريد المزيد",
    "The minister in an interview that was broadcast said today that he wants the more",
  ],
  ["لكتابتها تعليقات على الإنترنت", "For writing comments on internet"],
]);

describe("dates", () => {
  it.each([
    ["في 10 يوليو (تموز) الماضي", "في 10 يوليو الماضي"],
    ["آب/أغسطس وكانون الثاني يناير", "آب وكانون الثاني"],
    ["السادس والعشرين من فبراير", "26 فبراير"],
    ["الثالث عشر من شهر رمضان", "13 رمضان"],
    ["الأول من مايو والعاشر من شهر شوال والثلاثين من آب", "1 مايو و10 شوال و30 آب"],
    ["الحادي والثلاثين من ديسمبر", "31 ديسمبر"],
    ["عام 1436هـ".replace("ـ", ""), "عام 1436\u00a0AH"],
    ["عام 2014م و100 م و1436 ه.", "عام 2014 و100 م و1436\u00a0AH."],
    ["الخميس الموافق 1436/9/29 ه", "الخميس 1436/9/29\u00a0AH"],
    ["العشرين من العمر في مايو", "العشرين من العمر في مايو"],
  ])("%s → %s", (line, expected) => expect(plainDates(line)).toBe(expected));

  it.each([
    ["وصل الوفد في السادس والعشرين من فبراير 2016", "The delegation arrived on February 26, 2016"],
    ["منذ بداية عام 1436هـ", "Since the beginning of 1436 AH"],
    ["اندلعت الحرب في 10 يوليو (تموز) الماضي", "War broke out on July 10"],
    ["قال مصدر عسكري الأحد إن القوات تقدمت", "A military source said Sunday that forces advanced"],
    ["اختتم اجتماع الثلاثاء", "Tuesday's meeting was concluded"],
  ])("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
});

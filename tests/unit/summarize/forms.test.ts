import { describe, expect, it } from "vitest";
import { shortened } from "../../../src/summarize/forms.ts";
import { langOf } from "./build.ts";

const forms = (text: string) => shortened(text, langOf(text));

describe("shortened", () => {
  it("drops a reported remark that hangs on by a participle, and keeps the full stop", () => {
    expect(
      forms("أعلن وزير النقل افتتاح الجسر الجديد في العاصمة يوم الأحد، مشيرا إلى أن الكلفة بلغت مليوني دينار."),
    ).toContain("أعلن وزير النقل افتتاح الجسر الجديد في العاصمة يوم الأحد.");
  });

  it("drops a tail with وذلك and one with a relative clause", () => {
    expect(forms("أغلقت البلدية السوق القديمة في وسط المدينة أمس، وذلك بعد شكاوى من السكان.")).toContain(
      "أغلقت البلدية السوق القديمة في وسط المدينة أمس.",
    );
    expect(
      forms("The port of Sidra reopened on Monday after repairs, which cost the city four million euros."),
    ).toContain("The port of Sidra reopened on Monday after repairs.");
  });

  it("drops an adverbial with all that hangs on it", () => {
    const text = "عادت العبارات إلى العمل في الميناء صباح الجمعة، بعد اتفاق على رفع الأجور، تدفع منه دفعة في الصيف.";
    expect(forms(text)).toContain("عادت العبارات إلى العمل في الميناء صباح الجمعة.");
  });

  it("ends the evidence itself where the tail holds a negation, so that none is dropped from it", () => {
    const text = "أعلن مدير المستشفى خروج آخر المصابين في الحادث صباح اليوم، مؤكدا أن أحدا منهم لم يفقد حياته.";
    expect(forms(text)).toEqual(["أعلن مدير المستشفى خروج آخر المصابين في الحادث صباح اليوم"]);
  });

  it.each([
    ["a condition", "تعود المدارس إلى العمل صباح الأحد في كل المدن، وذلك إذا تحسنت حالة الطقس."],
    ["what is denied", "لم يتأخر افتتاح الجسر الجديد في المدينة بسبب الأمطار التي هطلت قبل أسبوع."],
    ["its source", "انهار سقف السوق القديم في المدينة فجر الأحد من دون إصابات، كما أعلنت البلدية في صور."],
    ["a correction", "لم يتأخر افتتاح الجسر الجديد في المدينة بسبب الأمطار فحسب؛ بل بسبب نقص العمال أيضا."],
    [
      "the other side's answer",
      "تتهم الشركة المقاول بتأخير العمل في الجسر الجديد عمدا، بينما يقول المقاول إن الشركة لم تسلمه الأرض.",
    ],
    [
      "the predicate behind an adverbial",
      "أوضح المتحدث باسم الشرطة في المدينة أنه عند وصول الدوريات إلى الجسر، وأثناء تفتيش السيارات، هرب السائق.",
    ],
    [
      "the predicate behind an insertion",
      "أوضح المتحدث باسم الدفاع المدني أن فرق الإطفاء في المدينة، وبعد ساعات من العمل، أخمدت الحريق.",
    ],
    [
      "an object that looks like a participle",
      "أرسلت شركة القطارات إلى جميع المحطات أول من أمس، مذكرة تتضمن مواعيد الصيف.",
    ],
    ["a hedge", "عثرت فرق الإنقاذ على قارب قرب الساحل الشمالي أمس، وذلك ربما بعد أيام من غرقه."],
    ["an attribution", "ارتفعت أسعار القمح في الأسواق المحلية خلال الشهر الماضي، وذلك بحسب بيانات الغرفة التجارية."],
    [
      "a condition",
      "The ferry company will resume its crossings on Saturday morning, which depends on whether the storm passes.",
    ],
    ["an attribution", "Two workers were hurt when the crane fell on Monday, which the union said was overloaded."],
  ])("never drops %s", (_, text) => expect(forms(text)).toEqual([]));

  it.each([
    [
      "an object behind an adverbial",
      "باشرت فرق الإنقاذ في ميناء مدينة صور خلال أيام العيد الثلاثة أعمال البحث عن القارب.",
    ],
    [
      "the items of a list behind a colon",
      "والمسرحية التي عرضت في صور من تأليف ليلى حداد وتمثيل الفنانات: رنا خوري، وأمل نصار، وسمية شعبان، وهدى قاسم.",
    ],
    [
      "what is said of a subject behind أن",
      "أظهرت بيانات المصرف المركزي في صور أمس أن التمويل الطارئ وهو أعلى كلفة من القروض زاد إلى الضعف.",
    ],
    [
      "what a court behind لكن did",
      "حكم على المدير السابق للميناء بالسجن ثلاث سنوات لكن محكمة النقض وهي أعلى محاكم البلاد أمرت بإعادة المحاكمة.",
    ],
    [
      "whom a festival drew",
      "استقطبت احتفالات بلدية صور بمهرجان الميناء الصيفي، التي تواصلت ثلاثة أيام، ما يقرب من تسعين ألف زائر.",
    ],
    [
      "who else did it",
      "بدأ الفريق تدريباته في صور وشارك الثلاثي الأجنبي البرتغالي ريكاردو، والصربي ميلان، والمجري لازلو في المران.",
    ],
    ["an amount", "تجاوزت قيمة التذاكر المباعة في محطات العاصمة خلال الشهر الماضي سبعة ملايين دينار."],
    [
      "what an insertion comes before",
      "أوصت لجنة النقل في المجلس البلدي لمدينة صور، بعد دراسة دامت شهرين، بإغلاق الجسر القديم.",
    ],
  ])("does not lose %s", (_, text) => expect(forms(text)).toEqual([]));

  it.each([
    ["since when it is the lowest", "هبط سعر القمح في بورصة المدينة صباح اليوم مسجلا أدنى مستوى منذ آذار 2010."],
    [
      "half of a contrast",
      "تضاربت الأنباء بشأن سبب الحريق، فبينما أشارت تقارير إلى عطل في الشبكة هي التي رجحها السكان، قال الحراس إنه متعمد.",
    ],
    ["how an accident ended", "تلقت فرق البحث في الميناء بلاغا عن غرق طفل قرب الشاطئ، وتم إنقاذه ونقله إلى المستشفى."],
    [
      "an object behind a semicolon",
      "رعى محافظ المدينة القديمة سالم بن راشد الحمدان، أمس؛ حفل الأهالي السنوي في الحديقة.",
    ],
    [
      "what a verb asks for behind an insertion",
      "أوضح المتحدث باسم الهلال الأحمر في المنطقة أن الفرق الإسعافية باشرت، خلال أيام العيد، في الشواطئ 105 حالات.",
    ],
  ])("does not lose %s", (_, text) => {
    expect(forms(text)).toEqual([]);
  });

  it("shortens a sentence that begins with what is expected, which is no adverbial", () => {
    const text = "من المنتظر أن تغادر بعثة الفريق الأول إلى تركيا صباح الاثنين، وستضم البعثة ثمانية وثلاثين فردا.";
    expect(forms(text)).toContain("من المنتظر أن تغادر بعثة الفريق الأول إلى تركيا صباح الاثنين.");
  });

  it("keeps the sign of a share with its number", () => {
    expect(forms("بلغت نسبة المشاركة في الدورة الأولى من الانتخابات 61.5 %، وذلك بعد فرز كل الأصوات.")).toContain(
      "بلغت نسبة المشاركة في الدورة الأولى من الانتخابات 61.5 %.",
    );
    expect(forms("The price of bread in the capital rose by 12%, which surprised the bakers of the city.")).toContain(
      "The price of bread in the capital rose by 12%.",
    );
  });

  it("never cuts inside a quotation", () => {
    const text = "قالت المديرة سعاد الحاج في بيان: «نعمل كل يوم، وذلك من أجل أطفالنا، مشيرة إلى تعبنا».";
    expect(forms(text)).toEqual([]);
  });

  it("does not end on a word that promises more, nor lose what somebody said", () => {
    expect(
      forms("قال رئيس البلدية سمير حداد خلال لقاء مع سكان الحي القديم، وذلك في مبنى البلدية، إن الماء يعود غدا."),
    ).toEqual([]);
  });

  it("leaves out brackets and apposition, but not a bracket that denies", () => {
    expect(forms("Elena Papas, a civil engineer, has been elected mayor of the city (population 90,000).")).toContain(
      "Elena Papas has been elected mayor of the city.",
    );
    expect(forms("The minister (who denied the charge) left the country on Monday.")).toEqual([]);
  });

  it.each([
    [
      "the verb after an insertion",
      "عدد كبير من سكان الأحياء القديمة في المدينة، وعلى رأسهم كبار السن، يرغبون في بقاء السوق.",
    ],
    [
      "the verb after an adverbial",
      "ما حققه الفريق الوطني لكرة اليد من نتائج متواصلة خلال الموسم الحالي، جاء بفضل لاعبيه الشباب.",
    ],
    ["the last item of a list", "تسلمت المستشفيات الثلاثة في المدينة أمس أجهزة تنفس، أسرة طبية، وحقائب إسعاف للطوارئ."],
    [
      "the end of an insertion between dashes",
      "وردت عدة بلدات -تم إخلاؤها في الشمال قبل يومين منذ الفجر- في قائمة المناطق الخطرة.",
    ],
  ])("never drops %s", (_, text) => expect(forms(text)).toEqual([]));

  it("leaves a sentence with unbalanced marks alone", () => {
    expect(forms("قال المدير «نعمل كل يوم في المدرسة الجديدة، وذلك من أجل أطفال الحي.")).toEqual([]);
  });

  it("does not end in dots by which the source goes on", () => {
    const text = "شدد المهندس وسيم ناصيف في حوار مطول على أن الجسر آمن تماما، مشيرا إلى أن العمل مستمر..";
    expect(forms(text)).toContain("شدد المهندس وسيم ناصيف في حوار مطول على أن الجسر آمن تماما");
  });
});

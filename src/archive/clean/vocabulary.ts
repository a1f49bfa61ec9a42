/**
 * What sites print around an article, as general vocabulary of Arabic and English news sites: navigation, share bars,
 * counters, notices, lists of other articles. All phrases are folded (see `phraseOf`): letters and digits only.
 */

/** A list of phrases, separated by bars and line ends. */
export function phraseList(text: string): readonly string[] {
  return text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}

/** Lines that are exactly such a phrase; numbers around it do not matter. */
export const LABELS: ReadonlySet<string> = new Set(
  phraseList(`
  زر الذهاب الي الاعلي | الذهاب الي الاعلي | العوده الي الاعلي | العوده للاعلي | الرجوع الي الاعلي | الي الاعلي
  اعلي الصفحه | back to top | go to top | scroll to top | return to top | top of page | to top | top
  contact us | about us | who we are | advertise with us | privacy policy | terms of use | terms of service
  terms and conditions | cookie policy | site map | sitemap | اتصل بنا | اتصلوا بنا | تواصل معنا | من نحن
  عن الموقع | اعلن معنا | سياسه الخصوصيه | شروط الاستخدام | الشروط والاحكام | خريطه الموقع
  skip to content | skip to main content | الرئيسيه | الصفحه الرئيسيه | القائمه | القائمه الرئيسيه | بحث | ابحث
  البحث | تسجيل الدخول | دخول | home | menu | search | log in | login | sign in | sign up | register | close
  اغلاق | التالي | السابق | next | previous | next article | previous article | المقال التالي | المقال السابق
  الخبر التالي | الخبر السابق | اظهار المزيد | عرض المزيد | show more | load more | view all | see all | more
  المزيد | شارك | شاركها | شاركنا | مشاركه | شارك هذا | شارك المقال | شارك الخبر | شارك الموضوع | شارك هذا الموضوع
  شارك هذا المقال | شارك هذا الخبر | مشاركه المقال | مشاركه الخبر | انشر | نشر | ارسل لصديق | ارسال الي صديق
  ارسل الي صديق | رجوع | عوده | للخلف | go back | طباعه | اطبع | طباعه الصفحه | طباعه الخبر | حفظ | نسخ الرابط | نسخ رابط | رابط مختصر
  الرابط المختصر | حجم الخط | تكبير الخط | تصغير الخط | استمع | استمع للمقال | استمع الي المقال | استمع للخبر
  بريد الكتروني | البريد الالكتروني | اعجاب | share | share this | share this article | share this story
  share article | share on | share via | share on social media | print | print this article | email | email this
  copy link | link copied | save | bookmark | tweet | like | send | font size | text size | listen
  listen to this article | gift article | download | report an error | تعليق | تعليقات | التعليقات | اضف تعليق
  اضف تعليقا | اضف تعليقك | اضافه تعليق | اترك تعليقا | اترك تعليق | اترك ردا | اترك رد | لا توجد تعليقات
  لا يوجد تعليقات | شاركنا رايك | مشاهده | مشاهدات | عدد المشاهدات | عدد القراءات | قراءه | زياره | الزيارات
  دقيقه قراءه | دقائق قراءه | دقائق للقراءه | دقيقه واحده | دقائق | اقل من دقيقه | comment | comments
  add a comment | leave a comment | leave a reply | post a comment | no comments | view comments | show comments
  join the conversation | views | reads | shares | min read | minute read | minutes read | read time | اعلان
  اعلانات | ماده اعلانيه | مساحه اعلانيه | advertisement | advertising | sponsored | sponsored content | promoted
  ad | ads | story continues below | story continues below advertisement | article continues below
  continue reading | read more | اقرا المزيد | للمزيد | قراءه المزيد | تابع القراءه | التفاصيل | اشترك
  اشترك الان | subscribe | subscribe now | newsletter | newsletters | النشره البريديه | loading | جاري التحميل
  جار التحميل | تحميل | please wait | الوسوم | وسوم | الكلمات المفتاحيه | كلمات مفتاحيه | الكلمات الدلاليه
  كلمات دلاليه | هاشتاغ | tags | tag | topics | keywords | filed under | categories | تصنيفات | المصدر | source
`),
);

/** Heads of lists of other articles: short lines under them belong to the list. */
export const LIST_HEADS: ReadonlySet<string> = new Set(
  phraseList(`
  اقرا ايضا | اقرا ايضاً | اقرا كذلك | اقرا اكثر | اقراوا ايضا | طالع ايضا | شاهد ايضا | انظر ايضا
  مواضيع ذات صله | موضوعات ذات صله | مقالات ذات صله | اخبار ذات صله | ذات صله | مواضيع متعلقه | موضوعات متعلقه
  اخبار متعلقه | مواد ذات صله | مواضيع مشابهه | مقالات مشابهه | اخبار مشابهه | قد يعجبك | قد يعجبك ايضا | قد يهمك
  قد يهمك ايضا | الاكثر قراءه | الاكثر مشاهده | الاكثر تداولا | الاكثر شعبيه | اخر الاخبار | احدث الاخبار
  اخترنا لكم | اخترنا لك | المزيد من الاخبار | اخبار اخري | مقالات اخري | مختارات | للكاتب نفسه | read also
  also read | see also | related | related articles | related stories | related news | related topics
  related content | related posts | related links | more on this story | more stories | more news | more from
  more on this topic | you may also like | you might also like | recommended | recommended for you
  recommended stories | most read | most popular | trending | trending now | latest news | top stories
  editors picks | dont miss | up next | what to read next | popular posts | recent posts
`),
);

/** Openings of short lines that are furniture whatever follows. */
export const OPENERS: readonly string[] = phraseList(`
  اقرا ايضا | اقرا المزيد | اقرا كذلك | طالع ايضا | شاهد ايضا | شاهد الفيديو | للمزيد من | لمزيد من الاخبار
  تابعونا علي | تابعنا علي | تابعوا قناه | تابعوا صفحتنا | انضم الي قناتنا | انضموا الي قناتنا | للاشتراك في
  اشترك في نشرتنا | اشترك في النشره | اشترك في قناه | جميع الحقوق محفوظه | كافه الحقوق محفوظه | كل الحقوق محفوظه
  حقوق النشر محفوظه | حقوق الطبع | الكلمات المفتاحيه | كلمات مفتاحيه | الكلمات الدلاليه | الوسوم | عدد المشاهدات
  عدد القراءات | عدد الزيارات | رابط مختصر | الرابط المختصر | رابط الخبر | رابط المقال
  نستخدم ملفات تعريف الارتباط | نحن نستخدم ملفات تعريف الارتباط | يستخدم هذا الموقع ملفات | يستخدم موقعنا ملفات
  الاراء الوارده | الاراء المنشوره | المقالات المنشوره لا تعبر | لن يتم نشر عنوان بريدك | وقت القراءه
  مده القراءه | زمن القراءه | شارك علي | شاركها علي | مشاركه علي | read also | also read | see also | read next
  related article | related story | more from | follow us on | follow us at | join our | like us on | subscribe to
  sign up for | sign up to | download our app | download the app | get our | filed under | share on facebook
  share this | click here | tap here | this site uses cookies | this website uses cookies | we use cookies
  by using this site | your email address will not be published | originally published | views expressed
  the views expressed | short link | story continues | article continues | listen to this article
  estimated reading time | reading time
`);

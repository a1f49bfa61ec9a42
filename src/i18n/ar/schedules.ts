import type { schedules as english } from "../en/schedules.ts";
import type { Translated } from "../translated.ts";

/** Subscriptions and when their digests come, in Arabic. */
export const schedules: Translated<typeof english> = {
  "subscription.topics": "القصص التي عن: {topics}.",
  "subscription.no-posts": "لا يُنشر شيء في هذه المحادثة من تلقاء نفسه؛ ويعرض /digest الموجز في أي وقت.",
  "subscription.next": "التالي: {when}.",
  "subscription.missed":
    "إذا كان البوت متوقفا: {value, select, merge {موجز واحد لكل ما فات} skip {يُترك ما فات} other {يأتي ما فات متأخرا}}.",
  "subscription.paused":
    "موقوف: {reason, select, wish {بطلب} kicked {أُخرج البوت} blocked {حُظر البوت} muted {ليس للبوت أن يكتب} deleted {لم تعد المحادثة موجودة} thread_deleted {لم يعد الموضوع موجودا} forbidden {منعت المنصة ذلك} other {رفضت المنصة ما نُشر}}. للعودة اكتب /resume.",
  "schedule.daily": "كل يوم",
  "schedule.run": "من {from} إلى {to}",
  "schedule.days":
    "{n, plural, zero {أيام {days}} one {أيام {days}} two {يومي {days}} few {أيام {days}} many {أيام {days}} other {أيام {days}}}",
  "schedule.every-days":
    "{n, plural, zero {كل # يوم} one {كل يوم} two {كل يومين} few {كل # أيام} many {كل # يوما} other {كل # يوم}}",
  "schedule.every-weeks":
    "{n, plural, zero {كل # أسبوع} one {كل أسبوع} two {كل أسبوعين} few {كل # أسابيع} many {كل # أسبوعا} other {كل # أسبوع}} {count, plural, zero {أيام {days}} one {يوم {days}} two {يومي {days}} few {أيام {days}} many {أيام {days}} other {أيام {days}}}",
  "schedule.text": "{days} الساعة {times} بتوقيت {zone}",
  "schedule.echo": "فهمت: {schedule}.",
  "schedule.next": "المواعيد الثلاثة التالية:",
  "schedule.confirm": "هل أحفظ ذلك؟ (نعم / لا)",
  "schedule.problem":
    "{code, select, time {لا أفهم «{word}» وقتا من اليوم.} zone {لست متأكدا من المنطقة الزمنية «{word}»؛ والأفضل اسم مدينة.} unsupported {«{word}»: لا أعرف إلا ساعات اليوم، في أيام من الأسبوع أو كل بضعة أيام أو أسابيع.} no_day {في أي يوم من الأسبوع؟} too_many {هذه أكثر من 24 مرة في اليوم.} two_plans {للموعد الواحد الأوقات نفسها في أيامه كلها، وقد تكون عدة أوقات: الاثنين والخميس 9:00 و17:00.} word {لا أفهم «{word}».} other {في أي ساعة؟}} أمثلة: كل يوم الساعة 8 صباحا · أيام الأسبوع 7:30 · الجمعة 6 مساء بتوقيت بيروت",
};

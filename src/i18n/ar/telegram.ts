import type { telegram as english } from "../en/telegram.ts";
import type { Translated } from "../translated.ts";

/** Telegram alone, in Arabic. */
export const telegram: Translated<typeof english> = {
  "telegram.check.bot": "البوت هو {name}",
  "telegram.check.token": "لا يعرف تلغرام رمز البوت",
  "telegram.check.token.remedy": "انسخه مرة أخرى من @BotFather (/mybots ثم API Token) إلى TELEGRAM_BOT_TOKEN.",
  "telegram.check.unreachable": "تعذّر الوصول إلى تلغرام: {reason}",
  "telegram.check.unreachable.remedy": "تحقق من الشبكة والجدار الناري، ومن TELEGRAM_API_ROOT إن عُيّن.",
  "telegram.check.privacy.on": "وضع الخصوصية مفعّل: يرى البوت في المجموعات الأوامر والردود عليه واسمه فقط",
  "telegram.check.privacy.off": "وضع الخصوصية معطّل: يرى البوت في المجموعات كل رسالة، ولا يجيب إلا ما وُجّه إليه",
  "telegram.check.inline.on": "الوضع المضمّن مفعّل: يعمل {name} في كل محادثة",
  "telegram.check.inline.off": "الوضع المضمّن معطّل: لا يمكن استعمال {name} في محادثة ليس البوت فيها",
  "telegram.check.inline.remedy": "أرسل /setinline إلى @BotFather إن أردته.",
  "telegram.check.webhook.left": "عُيّن خطّاف ويب (webhook) مع أن هذا البوت يقرأ التحديثات بنفسه",
  "telegram.check.webhook.left.remedy": "لا حاجة إلى شيء إن لم يستعمل الرمزَ أحد غيره: يزيل البوت الخطّاف عند تشغيله.",
  "telegram.check.webhook.failing": "تعذّر على تلغرام الإيصال إلى خطّاف الويب: {reason}",
  "telegram.check.webhook.failing.remedy":
    "تحقق من أن TELEGRAM_WEBHOOK_URL يصل إلى HTTP_PORT على هذا الجهاز بشهادة صالحة.",
  "telegram.check.chat.ok": "للبوت أن ينشر",
  "telegram.check.chat.muted": "البوت موجود، لكن ليس له أن ينشر",
  "telegram.check.chat.lost": "لا يستطيع البوت النشر: {reason}",
  "telegram.check.unasked":
    "{n, plural, zero {سُئل عن كل المحادثات} one {لم يُسأل عن محادثة واحدة لانتهاء الوقت} two {لم يُسأل عن محادثتين لانتهاء الوقت} few {لم يُسأل عن # محادثات لانتهاء الوقت} many {لم يُسأل عن # محادثة لانتهاء الوقت} other {لم يُسأل عن # محادثة لانتهاء الوقت}}",
  "telegram.remedy.add": "أضف البوت من جديد، ثم أرسل /resume هناك.",
  "telegram.remedy.right": "امنح البوت حق إرسال الرسائل (وفي القناة حق النشر)، ثم أرسل /resume هناك.",
  "telegram.remedy.topic": "لم يعد الموضوع موجودا: أرسل /subscribe في موضوع آخر.",
  "telegram.remedy.gone": "لم تعد المحادثة موجودة؛ لا حاجة إلى شيء.",
  "telegram.remedy.write-first": "على الشخص أن يكتب إلى البوت من جديد.",
  "telegram.inline.none": "لا نتائج: اسأل البوت",
};

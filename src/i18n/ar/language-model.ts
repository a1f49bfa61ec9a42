import type { languageModel as english } from "../en/language-model.ts";
import type { Translated } from "../translated.ts";

/** The language model: what it does and why it rests, in Arabic. */
export const languageModel: Translated<typeof english> = {
  "llm.checked": "{model}: اجتاز الفحص {passed} من {of}",
  "llm.extracted": "{reason} القصص مستخرجة كما هي.",
  "llm.status":
    "النموذج اللغوي {model}: اليوم {calls, plural, zero {لا طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبا} other {# طلب}} و{tokens, plural, zero {لا رموز} one {رمز واحد} two {رمزان} few {# رموز} many {# رمزا} other {# رمز}}، واجتاز الفحص {passed} من {of}.",
  "llm.until": "يسأل من جديد بعد {until}.",
  "llm.why.no-budget": "نفدت ميزانية اليوم: القصص مستخرجة كما هي (LLM_BUDGET_TOKENS وLLM_BUDGET_MONEY).",
  "llm.why.unreachable": "لا يمكن الوصول إلى خادمه: تأكد أنه يعمل وأن LLM_BASE_URL صحيح.",
  "llm.why.timeout": "خادمه لا يجيب: تأكد أنه يعمل، أو ارفع LLM_TIMEOUT.",
  "llm.why.unauthorized": "خادمه يرفض المفتاح: راجع LLM_API_KEY.",
  "llm.why.no-model": "خادمه لا يعرف النموذج أو المسار: راجع LLM_MODEL وLLM_BASE_URL.",
  "llm.why.no-credit": "خادمه يطلب رصيدا.",
  "llm.why.rate-limited": "خادمه يطلب مهلة.",
  "llm.why.unavailable": "خادمه متعطل.",
  "llm.why.rejected": "خادمه يرفض الطلبات: يلزم نموذج أو خادم آخر.",
  "llm.why.garbage": "لا يجيب بالصيغة المطلوبة: يلزم نموذج أكبر.",
  "llm.why.cut-off": "إجاباته تنقطع: راجع عدد الرموز الذي يسمح به الخادم.",
  "llm.why.resting": "يترك خادمه فترة بعد عدة إخفاقات.",
  "llm.explain.story": "{n}. {headline}",
  "llm.explain.by": "كتبها {model}، واجتاز الفحص {passed} من {of}",
  "llm.explain.origin": "{origin}: {text}",
  "llm.explain.flag": "شك: {flag}",
  "llm.explain.refused": "مرفوض ({reasons}): {text}",
};

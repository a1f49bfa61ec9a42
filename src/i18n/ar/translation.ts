import type { translation as english } from "../en/translation.ts";
import type { Translated } from "../translated.ts";

/** Translating: engines, models, memory and glossary, in Arabic. */
export const translation: Translated<typeof english> = {
  "translate.rough": "هذه ترجمات آلية تقريبية من دون نموذج لغوي.",
  "models.offer":
    "{direction}: النموذج {version} من {source}، التنزيل {download}، على القرص {disk}؛ الترخيص {licence}، {url}",
  "models.unknown-size": "الحجم غير مذكور",
  "models.progress": "تنزيل",
  "models.testing": "{direction}: تجربة النموذج…",
  "models.installed": "{direction}: ثُبّت النموذج وهو يترجم (جملة واحدة في {ms} م.ث).",
  "models.already": "{direction}: الإصدار {version} مثبّت من قبل.",
  "models.list.installed": "مثبّت: {version}، {disk}، {licence}، من {source}",
  "models.list.missing": "غير مثبّت؛ mujaz models install {pair}",
  "models.list.broken": "معطوب ({detail}) ولا يُستعمل؛ mujaz models install {pair}",
  "models.removed": "{direction}: حُذف.",
  "models.not-installed": "{direction}: لا نموذج مثبّتا. الأمر mujaz models install {pair} ينزّله.",
  "models.verify.ok":
    "{direction}: {n, plural, zero {لا ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفا} other {# ملف}} دون تغيير، وهو يترجم ({ms} م.ث): {translation}",
  "models.verify.broken": "لا يُستعمل: {pairs}.",
  "models.verify.wrong": "{direction}: {detail}. الأمر mujaz models install {pair} ينزّله من جديد.",
  "models.wrong.pair": "لا نموذج باسم {name}. الموجود: {list}.",
  "models.failed.unreachable":
    "{direction}: تعذّر تنزيل النموذج ({detail}). أعد المحاولة لاحقا فيُستأنف من حيث توقف. وبلا شبكة انسخ الملفات إلى مجلد واضبط MODELS_URL عليه.",
  "models.failed.refused": "{direction}: {detail}. اضبط MODELS_URL على مرآة أو على مجلد فيه الملفات.",
  "models.failed.unreadable": "{direction}: {detail}. راجع MODELS_URL.",
  "models.failed.absent": "{direction}: {detail}.",
  "models.failed.wrong-file": "{direction}: {detail}. لا يُستعمل منه شيء؛ ثبّته من جديد.",
  "models.failed.self-test": "{direction}: الملفات سليمة لكن المحرك لا يستطيع الترجمة بها: {detail}. لذلك لا تُستعمل.",
  "models.failed.locked": "{direction}: {detail}. انتظر حتى ينتهي.",
  "models.failed.disk": "{direction}: {detail}. وفّر مساحة أو اضبط MODELS_DIR على مجلد قابل للكتابة.",
  "models.background":
    "يُنزَّل نموذج الترجمة {pair} ({download})، وحتى يصل يُستعمل المترجم المدمج. الضبط TRANSLATOR=builtin يمنع ذلك.",
  "models.background.done": "ثُبّت نموذج الترجمة {pair} ويُستعمل من الآن.",
  "memory.skipped":
    "تُجووز {n, plural, zero {لا سطر} one {سطر واحد} two {سطران} few {# أسطر} many {# سطرا} other {# سطر}} بلا زوج، أولها السطر {line}.",
  "memory.broken": "{path}: معطوب ({why}). أصلحه؛ وما قبل الخلل محسوب:",
  "memory.imported":
    "{n, plural, zero {لم يُستورد شيء} one {استُورد زوج جمل واحد} two {استُورد زوجا جمل} few {استُوردت # أزواج جمل} many {استُورد # زوج جمل} other {استُورد # زوج جمل}}.",
  "glossary.row": "{path}، السطر {line}: ليس عربيا فإنجليزيا فملاحظة: {row}",
};

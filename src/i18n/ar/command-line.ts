import type { commandLine as english } from "../en/command-line.ts";
import type { Translated } from "../translated.ts";

/** Help and mistakes of the command line, in Arabic. */
export const commandLine: Translated<typeof english> = {
  "cli.opt.explain": "يبين على مخرج الأخطاء مصدر كل نص وما رفض",
  "cli.opt.memory.format": "tmx أو csv",
  "cli.models": "نماذج الترجمة: عرض وتثبيت وحذف وفحص",
  "cli.models.list": "عرض النماذج المثبّتة",
  "cli.models.install": "تنزيل نموذج وفحصه وتجربته",
  "cli.models.remove": "حذف نموذج",
  "cli.models.verify": "فحص ملفات النماذج المثبّتة والترجمة بها",
  "cli.arg.pair": "ar-en أو en-ar",
  "cli.description": "يقرأ أرشيفا من المقالات الإخبارية ويكتب موجزا قصيرا بالعربية والإنجليزية مع المصادر",
  "cli.start": "تشغيل البوت: موجز ثم محادثة (الأمر الافتراضي)",
  "cli.digest": "طباعة موجز واحد",
  "cli.stories": "كيف تتجمع المقالات في قصص",
  "cli.summarize": "تلخيص المستندات المعطاة بوصفها قصة واحدة",
  "cli.translate": "ترجمة أسطر الدخل القياسي",
  "cli.ingest": "قراءة المقالات وتنظيفها وحفظها",
  "cli.search": "البحث في الأرشيف",
  "cli.ask": "سؤال الأرشيف",
  "cli.doctor": "فحص الإعدادات والمخزن والأرشيف والبيانات، سطر لكل منها",
  "cli.completion": "طباعة نص الإكمال التلقائي لـ bash أو zsh أو fish",
  "cli.memory": "ذاكرة الترجمة: استيراد TMX أو CSV وتصديرهما",
  "cli.memory.import": "قراءة أزواج الجمل المعتمدة من ملف TMX أو CSV",
  "cli.memory.export": "كتابة أزواج الجمل المعتمدة بصيغة TMX أو CSV",
  "cli.arg.path": "ملفات أو مجلدات تُقرأ لهذه المرة بدل أرشيف الإعدادات",
  "cli.arg.text": "ما يُبحث عنه",
  "cli.arg.question": "السؤال، بالعربية أو الإنجليزية",
  "cli.arg.file": "ملف TMX أو CSV",
  "cli.arg.shell": "bash أو zsh أو fish",
  "cli.opt.recipe": "الوصفة المتبعة (ملف من مجلد digests من دون .yaml)",
  "cli.opt.topic": "القصص التي عن هذا الموضوع فقط",
  "cli.opt.from": "البداية: من هذا اليوم أو الوقت فصاعدا (ISO 8601)",
  "cli.opt.to": "النهاية: ما قبل هذا اليوم أو الوقت فقط (ISO 8601)",
  "cli.opt.stories": "أقصى عدد للقصص",
  "cli.opt.words": "أقصى عدد للكلمات لكل قصة ولغة",
  "cli.opt.words.summary": "أقصى عدد لكلمات الملخص",
  "cli.opt.lang": "لغة العرض: ar أو en أو both",
  "cli.opt.lang.summary": "لغة الملخص: ar أو en",
  "cli.opt.format": "text أو json أو html أو markdown",
  "cli.opt.json": "طباعة JSON",
  "cli.opt.limit": "أقصى عدد للنتائج",
  "cli.opt.batch": "قراءة الدخل القياسي سطرا سطرا، ونتيجة JSON لكل سطر",
  "cli.opt.dry-run": "من دون حفظ",
  "cli.opt.prune": "حذف المقالات التي لم تعد ملفاتها موجودة؛ ومع --dry-run ذكر الملفات فقط",
  "cli.opt.translate.from": "لغة الدخل: ar أو en",
  "cli.opt.translate.to": "لغة الخرج: ar أو en",
  "cli.opt.engine": "محرك واحد دون غيره: auto أو memory أو neural أو builtin أو llm أو libretranslate",
  "cli.help.usage": "الاستعمال:",
  "cli.help.arguments": "المعاملات:",
  "cli.help.options": "الخيارات:",
  "cli.help.commands": "الأوامر:",
  "cli.help.help": "عرض هذه المساعدة",
  "cli.help.version": "عرض الإصدار",
  "cli.help.after": `
أمثلة:
  mujaz digest FOLDER                           موجز أي مجلد
  mujaz digest FOLDER --format html > d.html    الموجز نفسه صفحةً باللغتين
  mujaz ask "من فاز بالكأس؟" FOLDER             جواب من مقالاته
  mujaz doctor                                  ما عُيّن من الإعدادات وما ينقص

الإعدادات في .env، وقائمتها في .env.example. رموز الخروج: 0 تم، 1 فشل، 2 خطأ في الاستعمال.
`,
  "cli.wrong.command": "لا أمر باسم {name}. الأوامر: {list}.",
  "cli.wrong.command.near": "لا أمر باسم {name}. أتقصد {meant}؟ انظر: mujaz --help",
  "cli.wrong.option.near": "لا خيار باسم {name} هنا. أتقصد {meant}؟ انظر: mujaz {command} --help",
  "cli.wrong.option": "لا خيار باسم {name} هنا. انظر: mujaz {command} --help",
  "cli.wrong.missing": "ينقص {name}. انظر: mujaz {command} --help",
  "cli.wrong.value": "{option}: القيمة «{value}» غير مقبولة. المقبول: {expected}.",
  "cli.wrong.subcommand": "يحتاج {command} إلى واحد من: {list}. انظر: mujaz {command} --help",
  "cli.wrong.temporary": "لا يمكن استعمال مجلد الملفات المؤقتة {path}. اجعل TMPDIR مجلدا تمكن الكتابة فيه.",
  "cli.wrong.temporary.full":
    "امتلأ القرص الذي فيه مجلد الملفات المؤقتة {path}. أفرغ بعض المساحة فيه، أو اجعل TMPDIR مجلدا على قرص أكبر.",
  "cli.wrong.window": "ليس --to {to} بعد --from {from}. لاختيار يوم واحد اجعل --to اليوم الذي يليه.",
  "cli.wrong.write": "تعذرت كتابة الناتج ({reason}). تحقق من وجهته ومن المساحة فيها.",
  "cli.wrong.recipe": "لا وصفة باسم «{name}». الوصفات: {list}.",
  "cli.wrong.shell": "لا إكمال لـ «{name}». المتاح: {list}.",
  "cli.translate.empty":
    "{n, plural, zero {لا أسطر بلا ترجمة} one {سطر واحد بلا ترجمة تُرك فارغا} two {سطران بلا ترجمة تُركا فارغين} few {# أسطر بلا ترجمة تُركت فارغة} many {# سطرا بلا ترجمة تُرك فارغا} other {# سطر بلا ترجمة تُرك فارغا}}. الأمر mujaz doctor يبين المترجمات الموجودة.",
  "cli.translate.none": "لا محرك مثبّت للترجمة من {from} إلى {to}. الأمر mujaz models install {from}-{to} ينزّل نموذجا.",
  "cli.wrong.excess": "معاملات أكثر من اللازم. انظر: mujaz {command} --help",
};

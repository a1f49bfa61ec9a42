import type { answers as english } from "../en/answers.ts";
import type { Translated } from "../translated.ts";

/** Answers to questions and searches, in Arabic. */
export const answers: Translated<typeof english> = {
  "ask.none": "ليس في الأرشيف.",
  "ask.none.nearest": "أقرب المقالات، ولا جواب فيها:",
  "ask.about": "عن: {topic}",
  "ask.no-words": "لا أجد في هذا كلمة أبحث عنها.",
  "ask.other-language": "ليس في الأرشيف. أقرأ الأسئلة بالعربية والإنجليزية.",
  "ask.read-as": "قرأتُه هكذا: {question}",
  "ask.none.searched": "بحثتُ عن: {terms}.",
  "ask.none.reach":
    "في الأرشيف {articles, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}} من {from} إلى {to}.",
  "ask.none.empty": "الأرشيف فارغ.",
  "ask.empty": "اكتب سؤالا.",
  "search.empty": "اذكر ما تبحث عنه.",
};

/** Corrections of translations. */
export const corrections = {
  "fix.title": "Translations of story {n}",
  "fix.usage":
    "To correct one, type /fix {n} 1 and what the translation should be, with the number of the text in place of 1.",
  "fix.origin":
    "{origin, select, memory {an editor’s translation} facts {no translation, its facts alone} untranslated {not translated} llm {translated by a language model} neural {translated by the installed model} builtin {translated by the built-in translator} other {machine translation}}",
  "fix.like": "Approved before:",
  "fix.nothing": "In story {n} nothing was translated: both languages are the outlets’ own words.",
  "fix.no-part":
    "Story {n} has no text {part}: {count, plural, one {one text was} other {# texts were}} translated. /fix {n} shows what there is.",
  "fix.not-allowed":
    "Corrections hold for every chat, so only an operator of this bot makes them. /report tells the operator.",
  "fix.problem":
    "{problem, select, wrong_language {The correction should be in {to, select, ar {Arabic} other {English}}.} unchanged {That is what it says already.} other {The correction is empty.}}",
  "fix.kept": "Kept. Digests from now on say:",
  "fix.still-doubted": "kept as you wrote it, but:",
  "fix.term.ask": "Shall {ar} always be written “{en}”? It would go into the glossary. (yes / no)",
  "fix.term.added": "In the glossary: {ar} is “{en}”.",
  "fix.term.left": "All right, the glossary says nothing new about {ar} (“{en}”).",
} as const;

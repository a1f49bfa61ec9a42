/** Answers to questions and searches. */
export const answers = {
  "ask.none": "Not in the archive.",
  "ask.none.nearest": "The nearest articles, which do not answer it:",
  "ask.about": "About: {topic}",
  "ask.no-words": "I find no word in that to look for.",
  "ask.other-language": "Not in the archive. I read questions in Arabic and English.",
  "ask.read-as": "Read as: {question}",
  "ask.none.searched": "Searched for: {terms}.",
  "ask.none.reach": "The archive has {articles, plural, one {# article} other {# articles}} from {from} to {to}.",
  "ask.none.empty": "The archive is empty.",
  "ask.empty": "Type a question.",
  "search.empty": "Say what to look for.",
} as const;

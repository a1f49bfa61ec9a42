const MARKS =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Arabic as printed without marks, tatweel and invisible characters; Persian ک and ی as Arabic letters. */
export function plain(text: string): string {
  return text.replace(MARKS, "").replaceAll("ک", "ك").replaceAll("ی", "ي");
}

/** `plain` with the letters that writers interchange made one: أإآٱ→ا, ى→ي, ة→ه. The key of the lexicon. */
export function fold(text: string): string {
  return plain(text)
    .replace(/[أإآٱ]/g, "ا")
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه");
}

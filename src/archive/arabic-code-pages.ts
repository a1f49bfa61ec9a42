/**
 * Which 8-bit code page an Arabic text is in. windows-1256 and ISO-8859-6 put the commonest letters in different places
 * (lam is E1 in one and E4 in the other), so the letter frequencies of running Arabic tell them apart in a few words.
 */
export type CodePage = "windows-1256" | "iso-8859-6" | "windows-1252";

/**
 * Share of each letter in running Arabic, per thousand letters, rounded: alef and lam lead in any corpus, and the exact
 * figures matter little, since the rival reading of a byte is off by a factor, not by a percentage.
 */
const FREQUENCY: Readonly<Record<string, number>> = {
  ا: 150,
  ل: 120,
  ي: 75,
  م: 62,
  و: 60,
  ن: 58,
  ر: 50,
  ت: 45,
  ب: 36,
  ع: 34,
  ة: 33,
  د: 32,
  ف: 28,
  ه: 27,
  س: 26,
  ك: 23,
  أ: 24,
  ق: 23,
  ح: 20,
  ج: 14,
  ى: 11,
  ش: 12,
  ص: 10,
  ط: 10,
  خ: 9,
  إ: 9,
  ض: 7,
  ذ: 6,
  ث: 6,
  ز: 6,
  غ: 4,
  ئ: 4,
  ء: 4,
  ظ: 2,
  ؤ: 2,
  آ: 2,
  "،": 6,
  "؛": 1,
  "؟": 2,
  ـ: 1,
  "«": 2,
  "»": 2,
  "“": 1,
  "”": 1,
  "–": 1,
  "\u00a0": 2,
};

/**
 * Log of a character's expected share; what running text never holds (C1 controls, unassigned bytes) weighs heavily.
 */
function weight(char: string): number {
  const known = FREQUENCY[char];
  if (known !== undefined) return Math.log(known / 1000);
  if (char === "\ufffd" || (char >= "\u0080" && char <= "\u009f")) return -14;
  if (char >= "\u064b" && char <= "\u0652") return -6;
  return -9;
}

interface Reading {
  readonly page: CodePage;
  readonly weights: Float64Array;
}

function readingOf(page: CodePage): Reading {
  const decoder = new TextDecoder(page);
  const weights = new Float64Array(256);
  for (let byte = 0x80; byte < 0x100; byte++) weights[byte] = weight(decoder.decode(Uint8Array.of(byte)));
  return { page, weights };
}

let readings: readonly Reading[] | undefined;

/** Bytes that decide are few; more than this many change nothing. */
const SAMPLE_BYTES = 65_536;

/**
 * Code page of bytes that are not UTF-8. Text whose high bytes are rare and stand among ASCII letters is Western
 * (windows-1252); otherwise the Arabic page under which the letters are likelier, windows-1256 when they tie.
 */
export function guessCodePage(bytes: Uint8Array): CodePage {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (looksWestern(sample)) return "windows-1252";
  readings ??= [readingOf("windows-1256"), readingOf("iso-8859-6")];
  let best: Reading | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const reading of readings) {
    let score = 0;
    for (const byte of sample) if (byte >= 0x80) score += reading.weights[byte] as number;
    if (score > bestScore) {
      bestScore = score;
      best = reading;
    }
  }
  return best?.page ?? "windows-1256";
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

/** The bytes from here on are letters in all three pages; below are punctuation and spaces, which say nothing. */
const FIRST_LETTER = 0xc0;

/** Western words hold one accented letter among ASCII ones; Arabic words are runs of high bytes. */
function looksWestern(sample: Uint8Array): boolean {
  let high = 0;
  let runs = 0;
  let ascii = 0;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] as number;
    if (isAsciiLetter(byte)) ascii++;
    if (byte < FIRST_LETTER) continue;
    high++;
    if ((sample[i - 1] ?? 0) >= FIRST_LETTER) runs++;
  }
  return ascii > high * 2 && runs <= high * 0.35;
}

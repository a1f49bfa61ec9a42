/** Web and mail addresses. What stands before an @ is bounded, for long lines of hyphens or dots. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"«»\u0600-\u06ff]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+/g;

/** Private-use characters, which no rule of spelling or of English touches. */
const FIRST_SIGN = 0xe000;
const SIGNS = 6400;
const SIGN = /[\ue000-\uf8ff]/;
const ALL_SIGNS = /[\ue000-\uf8ff]/g;

/** A line with a sign in place of each address. */
export interface SetAside {
  readonly text: string;
  /** Nothing but addresses is there. */
  readonly alone: boolean;
  /** Puts the addresses back as they were written. */
  restore(english: string): string;
}

/** Takes the addresses out of a line, so that they come out as they went in. */
export function setAsideAddresses(line: string): SetAside {
  if (!/:\/\/|www\.|@/.test(line) || SIGN.test(line))
    return { text: line, alone: false, restore: (english) => english };
  const addresses: string[] = [];
  const text = line.replace(ADDRESS, (address) => {
    if (addresses.length === SIGNS) return address;
    return String.fromCharCode(FIRST_SIGN + addresses.push(address) - 1);
  });
  return {
    text,
    alone: addresses.length > 0 && text.replace(ALL_SIGNS, "").trim() === "",
    restore: (english) => english.replace(ALL_SIGNS, (sign) => addresses[sign.charCodeAt(0) - FIRST_SIGN] ?? sign),
  };
}

/** True for the sign of an address. */
export const isAddressSign = (word: string): boolean => word.length === 1 && SIGN.test(word);

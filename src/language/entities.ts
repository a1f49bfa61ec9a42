import { westernText } from "./western.ts";

/** Named references that occur in news data; the numeric ones are computed. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    ensp: " ",
    emsp: " ",
    thinsp: " ",
    shy: "",
    zwnj: "\u200c",
    zwj: "",
    lrm: "",
    rlm: "",
    laquo: "«",
    raquo: "»",
    ldquo: "“",
    rdquo: "”",
    lsquo: "‘",
    rsquo: "’",
    sbquo: "‚",
    bdquo: "„",
    ndash: "–",
    mdash: "—",
    hellip: "…",
    middot: "·",
    bull: "•",
    copy: "©",
    reg: "®",
    trade: "™",
    deg: "°",
    times: "×",
    euro: "€",
    pound: "£",
    cent: "¢",
    yen: "¥",
    sect: "§",
    para: "¶",
    frac12: "½",
    eacute: "é",
    egrave: "è",
    agrave: "à",
    ccedil: "ç",
    ouml: "ö",
    uuml: "ü",
    auml: "ä",
    ntilde: "ñ",
    aacute: "á",
    iacute: "í",
    oacute: "ó",
    uacute: "ú",
  }),
);

function decodeOne(whole: string, body: string): string {
  if (body.charAt(0) !== "#") return NAMED.get(body) ?? NAMED.get(body.toLowerCase()) ?? whole;
  const hex = body.charAt(1).toLowerCase() === "x";
  const code = Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10);
  // Numeric references 128..159 mean windows-1252 in the HTML standard; other bad ones vanish.
  if (code >= 0x80 && code <= 0x9f) return westernText(String.fromCharCode(code));
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return "";
  return String.fromCodePoint(code);
}

const REFERENCE = /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});/g;

/** Text with HTML character references resolved, also doubly escaped ones (`&amp;quot;`), as data sets hold them. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const once = text.replace(REFERENCE, decodeOne);
  return /&(?:#\d+|#[xX][\da-fA-F]+|quot|nbsp|amp|laquo|raquo|[lr]squo|[lr]dquo|[mn]dash|hellip);/.test(once)
    ? once.replace(REFERENCE, decodeOne)
    : once;
}

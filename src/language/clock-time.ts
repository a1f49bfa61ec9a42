/** Clock times with their zones, for date lines. */

const TIME =
  /(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|صباح\u064b?ا|مساء|بعد الظهر|ظهر\u064b?ا|ص|م)?(?![\p{L}\p{N}])/iu;
const ZONE =
  /(?:\b(?:gmt|utc|z|est|edt|cst|cdt|mst|mdt|pst|pdt|bst|cet|cest|eet|eest|msk|ast)\b|غرينتش|جرينتش|غرينيتش|مكة(?: المكرمة)?)\s*([+-]\d{1,2}:?\d{0,2})?|(?<=\s)[+-]\d{2}:?\d{2}\b/i;
/** "بتوقيت القدس", "(Arabian Standard Time)": zones in words that only some of which say an offset. */
const ZONE_WORDS = /(?:بتوقيت|توقيت)(?:\s+\p{L}+){1,2}|\([\p{L} ]+ [Tt][Ii][Mm][Ee]\)/gu;

/** Minutes east of Greenwich. Zones of the Arab world whose summer time changed over the years are left out. */
const ZONES: Readonly<Record<string, number>> = {
  gmt: 0,
  utc: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ast: 180,
  مكة: 180,
};

function offsetMinutes(offset: string): number {
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset);
  if (match === null) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

/** Minutes east of Greenwich of a printed zone: "Z", "+0300", "GMT+3", "EST", "غرينتش". */
export function zoneMinutes(zone: string): number {
  const named = /^\p{L}+/u.exec(zone)?.[0].toLowerCase() ?? "";
  const offset = /[+-]\d{1,2}:?\d{0,2}$/.exec(zone)?.[0] ?? "";
  return (ZONES[named] ?? 0) + offsetMinutes(offset);
}

/** An instant as ISO 8601 in UTC; null for an impossible time of day. `day` is an ISO day. */
export function toUtc(day: string, hour: number, minute: number, second: number, zone: number): string | null {
  if (hour > 23 || minute > 59 || second > 60) return null;
  const ms = Date.parse(`${day}T00:00:00Z`) + ((hour * 60 + minute - zone) * 60 + second) * 1000;
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}

/** The last hour of noon; "11:45 ظهرا" stands before it. */
const LAST_OF_NOON = 4;

/** The hour of 24 that a printed one is, with the half of the day that is named beside it. */
function hourOf(hour: number, half: string): number {
  if (/^(?:am|a\.m\.|ص)$|^صباح/.test(half)) return hour === 12 ? 0 : hour;
  const isAfternoon = /^(?:pm|p\.m\.|م|مساء|بعد الظهر)$/.test(half) || (half.startsWith("ظهر") && hour <= LAST_OF_NOON);
  return isAfternoon && hour < 12 ? hour + 12 : hour;
}

/** The instant that a date line gives for a day: null without a time or without a zone that says its offset. */
export function readClockTime(day: string, line: string): string | null {
  const time = TIME.exec(line);
  const zone = ZONE.exec(line);
  if (time === null || zone === null) return null;
  const hour = hourOf(Number(time[1]), (time[4] ?? "").toLowerCase());
  return toUtc(day, hour, Number(time[2]), Number(time[3] ?? 0), zoneMinutes(zone[0]));
}

/** A date line without its time and zone. */
export function withoutClockTime(line: string): string {
  return line.replace(TIME, " ").replace(ZONE_WORDS, " ").replace(ZONE, " ");
}

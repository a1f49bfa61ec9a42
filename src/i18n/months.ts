/** Which names Arabic readers give to the months: `يناير`, `كانون الثاني`, `جانفي`, or Moroccan `غشت` and `دجنبر`. */
export const MONTH_NAMES = ["common", "levant", "maghreb", "morocco"] as const;

/** See `MONTH_NAMES`. */
export type MonthNames = (typeof MONTH_NAMES)[number];

/** A country where the names are in use; Western digits, as everywhere in the interface. */
export const MONTH_LOCALES: Readonly<Record<MonthNames, string>> = {
  common: "ar-EG-u-ca-gregory-nu-latn",
  levant: "ar-LB-u-ca-gregory-nu-latn",
  maghreb: "ar-TN-u-ca-gregory-nu-latn",
  morocco: "ar-MA-u-ca-gregory-nu-latn",
};

const BY_ZONE = new Map<string, MonthNames>(
  (
    [
      ["levant", "Asia/Beirut Asia/Damascus Asia/Amman Asia/Baghdad Asia/Jerusalem Asia/Gaza Asia/Hebron"],
      ["maghreb", "Africa/Tunis Africa/Algiers"],
      ["morocco", "Africa/Casablanca Africa/El_Aaiun"],
    ] as const
  ).flatMap(([names, zones]) => zones.split(" ").map((zone) => [zone, names] as const)),
);

/** The names that are usual in a time zone. */
export const monthNamesOf = (timeZone: string): MonthNames => BY_ZONE.get(timeZone) ?? "common";

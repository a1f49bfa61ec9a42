import type { Lang } from "../contracts/article.ts";
import type { MonthNames } from "../i18n/months.ts";

/** Which languages a message shows. */
export type Show = Lang | "both";

/** How a digest is shown. */
export interface DocumentOptions {
  readonly show: Show;
  /** IANA name: times are shown as days of that zone. */
  readonly timeZone: string;
  /** Names of months in Arabic; those usual in the zone where absent. */
  readonly months?: MonthNames;
  /** Language of the buttons; absent, they speak every language shown. */
  readonly lang?: Lang;
  /** Number of the first story shown; 1 where absent. */
  readonly first?: number;
}

/** The languages shown, Arabic first. */
export const shownLanguages = (show: Show): readonly Lang[] => (show === "both" ? ["ar", "en"] : [show]);

export { type ParsedDate, parseDate } from "./date-line.ts";
export { type DateMention, findDates } from "./find-dates.ts";

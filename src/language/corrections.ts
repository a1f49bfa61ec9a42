/** How the title of an article begins that takes something back. */
const CORRECTION =
  /^\s*(?:تصويب|تصحيح|استدراك|اعتذار|توضيح واعتذار|correction|corrected|clarification|retraction)\s*(?:[:|–—-]|$)/iu;

/** True for the title of a correction: "Correction: …", تصويب: … A title that only speaks of one does not open so. */
export function isCorrectionTitle(title: string | null): boolean {
  return title !== null && CORRECTION.test(title);
}

import type { Chosen } from "./choice.ts";

const isOpening = ({ candidate: { position } }: Chosen): boolean => position === 0;

/**
 * The chosen sentences with what happened first. Where an article further down the story is shown
 * with its opening, and the first one is not, its sentences go to the front together: "nobody has been accused" says
 * nothing before the blast. Not where it is of a later day, for a story is told in the order of its days.
 * @param days when each article was published; equal where not known
 */
export function eventFirst(chosen: readonly Chosen[], days: readonly string[]): readonly Chosen[] {
  const [first] = chosen;
  if (first === undefined || isOpening(first)) return chosen;
  const day = days[first.candidate.article] ?? "";
  const opening = chosen.find(
    (one) => isOpening(one) && one.candidate.stance === "free" && (days[one.candidate.article] ?? "") <= day,
  );
  if (opening === undefined) return chosen;
  const isOfIt = ({ candidate }: Chosen): boolean => candidate.article === opening.candidate.article;
  return [...chosen.filter(isOfIt), ...chosen.filter((one) => !isOfIt(one))];
}

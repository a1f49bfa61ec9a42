/** Why a text is no schedule; `word` is what could not be read. */
export type ScheduleProblem =
  | { readonly code: "no-time" | "no-day" }
  | { readonly code: "too-many" | "two-plans" }
  | { readonly code: "word" | "time" | "zone" | "unsupported"; readonly word: string };

/** Ends the reading of a text that is no schedule; it never leaves `readSchedule`. */
export class Problem extends Error {
  readonly problem: ScheduleProblem;
  constructor(problem: ScheduleProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

import type { Section } from "../contracts/document.ts";

/** The lower a story stands, the earlier it gives way: two places down are one form shorter. */
const PLACES_A_FORM = 2;

interface Step {
  /** Index of the story, and of the form that it takes. */
  readonly story: number;
  readonly form: number;
}

/**
 * In which order the stories take their shorter forms: a story one after the other, lower stories ahead of higher ones.
 */
function stepsFor(forms: readonly (readonly Section[])[]): readonly Step[] {
  const late = ({ story, form }: Step): number => form * PLACES_A_FORM + forms.length - story;
  const steps = forms.flatMap((all, story) => all.slice(1).map((_, i): Step => ({ story, form: i + 1 })));
  return steps.sort((a, b) => late(a) - late(b) || b.story - a.story);
}

/** Each section with its shorter forms behind it, each a section of its own. */
const formsOf = (section: Section): readonly Section[] => [
  section,
  ...(section.shorter ?? []).map((blocks) => ({ ...section, blocks })),
];

/**
 * The stories with as little given up as `fits` allows; null where even their shortest forms do not fit. The last thing
 * given up may have been a long one: what was given up before it comes back where there is room again, the last of it
 * first. Pure.
 */
export function shortened(
  stories: readonly Section[],
  fits: (stories: readonly Section[]) => boolean,
): readonly Section[] | null {
  const forms = stories.map(formsOf);
  if (!fits(forms.map((all) => all.at(-1) as Section))) return null;
  const steps = stepsFor(forms);
  const enough = steps.findIndex((_, taken) => fits(shownAfter(forms, steps.slice(0, taken))));
  const taken = enough < 0 ? [...steps] : steps.slice(0, enough);
  const kept = new Set<number>();
  for (const step of taken.toReversed()) {
    const without = taken.filter((other) => other !== step);
    if (!kept.has(step.story) && fits(shownAfter(forms, without))) taken.splice(taken.indexOf(step), 1);
    else kept.add(step.story);
  }
  return shownAfter(forms, taken);
}

/** Each story in the form of the last step that it took. */
const shownAfter = (forms: readonly (readonly Section[])[], taken: readonly Step[]): readonly Section[] =>
  forms.map((all, story) => all[taken.findLast((step) => step.story === story)?.form ?? 0] as Section);

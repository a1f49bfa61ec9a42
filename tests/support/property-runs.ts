import fc from "fast-check";

/** How many times as many cases as usual to try (`PROPERTY_RUNS`), 1 or more. */
const factor = Math.max(1, Number(process.env.PROPERTY_RUNS) || 1);

/**
 * Set up before every test file. A usual run tries the same cases every time, so that what fails was changed since;
 * a run of many tries new ones.
 */
fc.configureGlobal({ numRuns: 100 * factor, ...(factor === 1 && { seed: 20_260_601 }) });

/** `usual` cases in a usual run. */
export const runs = (usual: number): number => usual * factor;

/** How many terms two sets share. */
function sharedTerms(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return shared;
}

/** Cosine of two sentences by their distinct terms. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = sharedTerms(a, b);
  return shared === 0 ? 0 : shared / Math.sqrt(a.size * b.size);
}

/** Share of the terms of the smaller set that the larger one has. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : sharedTerms(a, b) / least;
}

/** Share of a title's terms that a sentence has. */
export function titleShare(title: ReadonlySet<string>, terms: ReadonlySet<string>): number {
  return title.size === 0 ? 0 : sharedTerms(title, terms) / title.size;
}

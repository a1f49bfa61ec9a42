/**
 * What a server understands of the common interface. Servers differ: some know no JSON schema, the models of some take
 * no temperature. What a server refuses is left out from then on.
 */
export interface Dialect {
  readonly format: "json_schema" | "json_object" | "text";
  readonly temperature: boolean;
  readonly seed: boolean;
  /** Name under which it takes the bound of an answer's length; null where it takes none. */
  readonly maxTokens: "max_tokens" | "max_completion_tokens" | null;
  /** Asks for the tokens used at the end of a stream. */
  readonly usage: boolean;
}

/** Everything, until the server refuses it. */
export const FULL_DIALECT: Dialect = {
  format: "json_schema",
  temperature: true,
  seed: true,
  maxTokens: "max_tokens",
  usage: true,
};

const NEXT_FORMAT = { json_schema: "json_object", json_object: "text" } as const;

/**
 * The dialect without what the server complained of; null where nothing is left to leave out. A complaint that names
 * none of our parameters costs the structured format first: that is what servers most often lack.
 */
export function adapt(dialect: Dialect, complaint: string): Dialect | null {
  if (/max_completion_tokens/i.test(complaint) && dialect.maxTokens === "max_tokens")
    return { ...dialect, maxTokens: "max_completion_tokens" };
  if (/max_(?:completion_)?tokens/i.test(complaint) && dialect.maxTokens !== null)
    return { ...dialect, maxTokens: null };
  if (/temperature/i.test(complaint) && dialect.temperature) return { ...dialect, temperature: false };
  if (/\bseed\b/i.test(complaint) && dialect.seed) return { ...dialect, seed: false };
  if (/stream_options|include_usage/i.test(complaint) && dialect.usage) return { ...dialect, usage: false };
  return dialect.format === "text" ? null : { ...dialect, format: NEXT_FORMAT[dialect.format] };
}

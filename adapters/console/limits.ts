import type { Limits } from "../../src/contracts/adapter.ts";

/**
 * A terminal takes any length; the limit keeps one write well below a pipe's patience. It has no buttons: the console
 * offers commands.
 */
export const CONSOLE_LIMITS: Limits = { maxChars: 64_000, maxButtons: 0 };

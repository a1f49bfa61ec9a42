import type { CheckFinding, Target } from "../../src/contracts/adapter.ts";
import type { Call } from "./calls.ts";

export async function checkTelegram(
  _call: Call,
  _targets: readonly Target[],
  _context: { readonly apiRoot: string; readonly polls: boolean },
  _signal: AbortSignal,
): Promise<readonly CheckFinding[]> {
  return [];
}

import { cpus, totalmem } from "node:os";

/** One measured number beside the limit that it has to keep. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** Written after the value: `ms`, `s`, `MB`, `x`, `/s`. */
  readonly unit: string;
  readonly limit: number;
  /** Which side of the limit is good. */
  readonly better: "lower" | "higher";
}

/** `[figures, lines]` of one benchmark: what is judged, and tables or notes to print before it. */
export interface Outcome {
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
}

const rounded = (value: number): string =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);

/** True where a figure is on the right side of its limit. */
export const keeps = (figure: Figure): boolean =>
  figure.better === "lower" ? figure.value <= figure.limit : figure.value >= figure.limit;

/** `name  figure  limit  ok|MISSED`, in columns. */
export function figureLine(figure: Figure): string {
  const { name, value, unit, limit, better } = figure;
  const bound = `${better === "lower" ? "≤" : "≥"} ${limit} ${unit}`;
  return `${name.padEnd(44)} ${`${rounded(value)} ${unit}`.padStart(12)}   ${bound.padEnd(12)} ${keeps(figure) ? "ok" : "MISSED"}`;
}

/** The value below which `share` (0..1) of the values lie; NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @see quantile */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** What the figures depend on: Node, processor, memory. */
export function machine(): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${all.length} × ${all[0]?.model ?? "?"}, ${memory} GB`;
}

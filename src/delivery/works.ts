import type { Adapter, Throttle } from "../contracts/adapter.ts";
import { type Bell, createBell } from "./bell.ts";
import { type ComposeRunDeps, createComposeRun } from "./compose-run.ts";
import { createLane, type Lane, type LaneDeps } from "./lane.ts";
import type { Stops } from "./send-deps.ts";

/** What makes digests and sends them, side by side: one maker for all platforms, one lane for each. */
export interface Works {
  /** Works until `accepting` is aborted. */
  run(stops: Stops): Promise<unknown>;
  /** Something may have come up. */
  ring(): void;
  /** Resolves when something has been made or sent, or the time is over. */
  progress(withinMs: number, signal: AbortSignal): Promise<void>;
  /** Resolves when nothing is being sent any more. */
  settled(): Promise<unknown>;
}

/** What makes and sends, for all platforms. */
export interface WorksDeps extends Omit<ComposeRunDeps, "bell" | "onMade">, Pick<LaneDeps, "send" | "nowMs"> {
  readonly throttles: ReadonlyMap<string, Throttle>;
}

type RungLane = Lane & { readonly bell: Bell };

function openLane(deps: WorksDeps, adapter: Adapter, onDone: () => void): RungLane {
  const bell = createBell(deps.sleep);
  const platform = { adapter, throttle: deps.throttles.get(adapter.id) ?? null };
  return { bell, ...createLane({ ...deps, platform, bell, onDone }) };
}

/** @see Works */
export function createWorks(deps: WorksDeps): Works {
  const changed = createBell(deps.sleep);
  const toMake = createBell(deps.sleep);
  const lanes = [...deps.adapters.values()].map((adapter) =>
    openLane(deps, adapter, () => {
      toMake.ring();
      changed.ring();
    }),
  );
  const ringLanes = (): void => {
    for (const { bell } of lanes) bell.ring();
  };
  const maker = createComposeRun({
    ...deps,
    bell: toMake,
    onMade() {
      ringLanes();
      changed.ring();
    },
  });
  return {
    run: (stops) => Promise.all([maker.run(stops.accepting), ...lanes.map((lane) => lane.run(stops))]),
    ring() {
      toMake.ring();
      ringLanes();
    },
    progress: (withinMs, signal) => changed.wait(withinMs, signal),
    settled: () => Promise.all(lanes.map((lane) => lane.settled())),
  };
}

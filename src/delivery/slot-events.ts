import type { Subscription } from "../contracts/schedule.ts";
import type { DuePlan } from "../schedule/plan.ts";
import type { SqlRow } from "../store/driver.ts";
import type { DeliveryEvent } from "./events.ts";

/** A subscription whose row another version wrote, or that is damaged. */
export const unreadable = (row: SqlRow): DeliveryEvent => ({
  kind: "unplannable",
  subscription: String(row.id),
  reason: "unreadable",
  detail: "",
});

/** A subscription whose time zone this machine does not know. */
export const noZone = ({ id, schedule }: Subscription): DeliveryEvent => ({
  kind: "unplannable",
  subscription: id,
  reason: "zone",
  detail: schedule.zone,
});

/** Slots that the bot was not there for; nothing where there were none. */
export function missed({ id, target, missed: policy }: Subscription, plan: DuePlan): readonly DeliveryEvent[] {
  const late = plan.run.filter((slot) => slot.late).length;
  const merged = plan.run.reduce((sum, slot) => sum + slot.merged.length, 0);
  const skipped = plan.skipped.length;
  return late + merged + skipped === 0
    ? []
    : [{ kind: "missed", target, subscription: id, policy, late, merged, skipped }];
}

import type { Target } from "../../contracts/adapter.ts";
import type { DeliveryEvent } from "../../delivery/events.ts";
import type { Notice } from "./operator.ts";

/** A chat as an operator knows it from settings and log. */
export const shownTarget = ({ platform, chat, thread }: Target): string =>
  [platform, chat, ...(thread === undefined ? [] : [thread])].join(":");

/** ICU selectors hold no hyphen. */
const selector = (reason: string): string => reason.replaceAll("-", "_");

/** What the operator is told of an event; null where nobody needs to act. */
export function noticeOf(event: DeliveryEvent): Notice | null {
  switch (event.kind) {
    case "paused":
      return event.reason === "wish"
        ? null
        : { key: "operator.paused", values: { chat: shownTarget(event.target), reason: selector(event.reason) } };
    case "undecided": {
      const { date, time } = event.slot;
      return { key: `operator.undecided.${event.decision}`, values: { chat: shownTarget(event.target), date, time } };
    }
    case "failed": {
      const { date, time } = event.slot;
      const { reason, message } = event;
      return { key: "operator.failed", values: { chat: shownTarget(event.target), date, time, reason, message } };
    }
    case "unplannable": {
      const { subscription, reason, detail } = event;
      return { key: "operator.unplannable", values: { subscription, reason, detail } };
    }
    case "store":
      return event.fault === null
        ? { key: "operator.store-back", values: { path: event.path } }
        : { key: `store.${event.fault}`, values: { path: event.path } };
    case "role":
      return event.posts ? null : { key: "operator.role", values: { holder: event.holder } };
    default:
      return null;
  }
}

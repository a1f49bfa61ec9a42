import type { Lang } from "./article.ts";
import type { MessageDoc } from "./document.ts";

/** What somebody may do: anybody, an administrator of the chat, or the operator of this bot. */
export type Rights = "member" | "admin" | "operator";

/** Where something is said. */
export interface Place {
  readonly platform: string;
  /** The chat's (or channel's) id on its platform; the console's is `console`. */
  readonly chat: string;
  /** A topic of a forum, or a thread. */
  readonly thread?: string;
  readonly kind: "direct" | "group" | "channel";
  /** As people see it; null where it has none. */
  readonly title: string | null;
}

/** What somebody typed or pressed, free of any platform. */
export interface ChatRequest {
  readonly place: Place;
  /** The person's id on the platform; null where nobody is named, as in a channel. */
  readonly person: string | null;
  /** Asked only where a command needs it, since it may take a call to the platform. */
  rights(): Promise<Rights>;
  /** Language of the person's program, where the platform tells it. */
  readonly locale: Lang | null;
  /**
   * `typed`: `/digest economy` or a plain question. `pressed`: a button's `action`. Both come from outside and are
   * read with care.
   */
  readonly input:
    | { readonly kind: "typed"; readonly text: string }
    | { readonly kind: "pressed"; readonly action: string };
}

/** What goes back. */
export interface ChatReply {
  readonly doc: MessageDoc;
  /** The person left (console). */
  readonly ended?: boolean;
  /** Only the person who asked should see it, where the platform can do that. */
  readonly ephemeral?: boolean;
  /**
   * Replaces the message whose button was pressed, instead of following it. Together with `ephemeral`: what one reader
   * of a group or channel wants to see. A platform that can show it to that person alone does so and leaves the
   * message to the others; where it cannot, the message is replaced.
   */
  readonly edit?: boolean;
}

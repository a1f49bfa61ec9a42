import type { Lang } from "../contracts/article.ts";
import type { Digest } from "../contracts/digest.ts";
import type { MessageDoc } from "../contracts/document.ts";
import type { Show } from "../render/document.ts";

/** How long the stories of a chat's digests are, in words a story and language. */
export const LENGTHS = { short: 30, normal: 60, long: 120 } as const;

/** Name of a length that a chat may choose. */
export type Length = keyof typeof LENGTHS;

/** What a chat has chosen; kept in the store. */
export interface ChatSettings {
  readonly show: Show;
  readonly length: Length;
}

/** What somebody typed or pressed, free of any platform. */
export interface ChatRequest {
  /** The chat's id on its platform; the console's is `console`. */
  readonly chat: string;
  readonly text: string;
}

/** What goes back. `ended` is true when the person left. */
export interface ChatReply {
  readonly doc: MessageDoc;
  readonly ended: boolean;
}

/** Settings and the last digest of each chat; survives restarts. */
export interface ChatStore {
  settings(chat: string): Promise<ChatSettings>;
  saveSettings(chat: string, settings: ChatSettings): Promise<void>;
  lastDigest(chat: string): Promise<Digest | null>;
  saveDigest(chat: string, digest: Digest): Promise<void>;
}

/** The language of the interface for a chat that shows both: that of what was typed, else English. */
export const interfaceLang = (show: Show, typed: Lang | null): Lang => (show === "both" ? (typed ?? "en") : show);

import type { Target } from "../contracts/adapter.ts";
import type { ArchiveSpan } from "../contracts/archive.ts";
import type { Lang } from "../contracts/article.ts";
import type { Clock } from "../contracts/clock.ts";
import type { Place } from "../contracts/conversation.ts";
import type { Digest, SeenStory } from "../contracts/digest.ts";
import type { Engine } from "../contracts/engine.ts";
import type { Fixes, GlossaryTerm } from "../contracts/fixes.ts";
import type { Log } from "../contracts/log.ts";
import type {
  MissedPolicy,
  PauseReason,
  Schedule,
  Slot,
  Subscription,
  SubscriptionStore,
  Weekday,
  WindowKind,
} from "../contracts/schedule.ts";
import type { MonthNames } from "../i18n/months.ts";
import type { Show } from "../render/shown.ts";

/** How long the stories of a chat's digests are, in words a story and language; null is as the recipe says. */
export const LENGTHS = { short: 30, normal: null, long: 120 } as const;

/** Name of a length that a chat may choose. */
export type Length = keyof typeof LENGTHS;

/** What a chat has chosen; kept in the store. */
export interface ChatSettings {
  readonly show: Show;
  readonly length: Length;
  /** IANA name. */
  readonly timeZone: string;
  /** Arabic names of months; null is as usual in the time zone. */
  readonly months: MonthNames | null;
}

/** A digest as it is kept for its buttons: with what it was made for, so that more of the same can be made. */
export interface KeptDigest {
  readonly digest: Digest;
  readonly topics: readonly string[];
  /** Words a story; as the recipe says where absent. */
  readonly words?: number;
  /** Zone of its days; the chat's where absent. */
  readonly zone?: string;
}

/** What waits for somebody's yes. */
export type Pending =
  | {
      readonly kind: "subscription";
      readonly subscription: Subscription;
      /** The same plan in the evening, where an hour may have been meant so. */
      readonly evening: Schedule | null;
    }
  | { readonly kind: "forget" }
  /** Names for the glossary, one question each; never empty. */
  | { readonly kind: "terms"; readonly terms: readonly GlossaryTerm[] };

/** What was deleted about a chat. */
export interface Forgotten {
  readonly settings: boolean;
  readonly digest: boolean;
}

/** What is stored about chats; survives restarts. `chat` is `platform:id`. */
export interface ChatStore {
  /** What counts for a chat that has chosen nothing. */
  readonly defaults: ChatSettings;
  settings(chat: string): Promise<ChatSettings>;
  saveSettings(chat: string, settings: ChatSettings): Promise<void>;
  /** The digest that `/story 2` means: the last one of the chat. */
  lastDigest(chat: string): Promise<KeptDigest | null>;
  /** The digest that a button names. */
  digest(id: string): Promise<KeptDigest | null>;
  /** Keeps a digest for its buttons, and as the chat's last one where `chat` is given. */
  saveDigest(chat: string | null, kept: KeptDigest): Promise<void>;
  /** A digest that is kept already becomes the chat's last one. */
  markLast(chat: string, digest: string): Promise<void>;
  /** Where the chat's own reading of a recipe stands, for the windows that go on. */
  cursor(chat: string, recipe: string): Promise<string | null>;
  saveCursor(chat: string, recipe: string, cursor: string): Promise<void>;
  /** What waits under a token, for some minutes; `asker` is the chat with the person. */
  pending(token: string): Promise<{ readonly asker: string; readonly pending: Pending } | null>;
  /** The token of what the asker was asked last. */
  pendingOf(asker: string): Promise<string | null>;
  savePending(token: string, asker: string, pending: Pending): Promise<void>;
  dropPending(token: string): Promise<void>;
  /** What the asker's last question was about, for some minutes. */
  topicOf(asker: string): Promise<string | null>;
  saveTopic(asker: string, topic: string): Promise<void>;
  dropTopic(asker: string): Promise<void>;
  /** Keeps an error that a reader reported; false where the same person had reported the same story. */
  saveReport(report: ErrorReport): Promise<boolean>;
  /** Everything about a chat moves to another id. */
  move(from: string, to: string): Promise<void>;
  forget(chat: string): Promise<Forgotten>;
}

/** Name of a chat in the store: settings belong to the whole chat, not to one of its threads. */
export const chatKey = ({ platform, chat }: Pick<Place, "platform" | "chat">): string => `${platform}:${chat}`;

/** What a recipe means for a chat; `Recipe` of the configuration is one. */
export interface RecipeInfo {
  readonly title: Readonly<Record<Lang, string>>;
  readonly show: Show;
  readonly words: number;
  readonly kind: WindowKind;
  readonly when: { readonly days: "daily" | "workdays" | readonly Weekday[]; readonly times: readonly string[] } | null;
  readonly zone?: string | undefined;
  readonly missed: MissedPolicy;
  /** In minutes. */
  readonly grace: number;
}

/** A reader says that something is wrong in a digest. */
export interface ErrorReport {
  /** ISO 8601. */
  readonly at: string;
  readonly place: Place;
  readonly person: string | null;
  readonly digest: string;
  /** 1-based. */
  readonly story: number;
  readonly headline: string;
  /** In the reader's words; null where only the button was pressed. */
  readonly remark: string | null;
}

/** A chat to which nothing is posted, and why. */
export interface PausedTarget {
  readonly target: Target;
  readonly reason: PauseReason;
  /** ISO 8601. */
  readonly since: string;
}

/** How the bot is doing. Times are ISO 8601. */
export interface StatusInfo {
  readonly archive: ArchiveSpan;
  /** When the archive was last looked at for something new. */
  readonly refreshedAt: string | null;
  /** When something was last posted, and when something will be. */
  readonly lastPostAt: string | null;
  readonly nextPostAt: string | null;
  /** Posts that wait to go out. */
  readonly queued: number;
  readonly paused: readonly PausedTarget[];
  /** How the language model is doing, in one line; null where none is set up. */
  readonly languageModel: Readonly<Record<Lang, string>> | null;
}

/** What a conversation needs; it knows no implementation. */
export interface ConversationDeps {
  readonly engine: Engine;
  readonly chats: ChatStore;
  readonly subscriptions: SubscriptionStore;
  /** By name; `daily` is followed where none is named. */
  readonly recipes: () => ReadonlyMap<string, RecipeInfo>;
  readonly clock: Clock;
  readonly status: () => Promise<StatusInfo>;
  /** What has been posted to a chat, for a digest that leaves that out; absent where nothing is posted. */
  readonly seen?: (target: Target) => readonly SeenStory[];
  /** The next `count` slots after a moment. */
  readonly nextSlots: (schedule: Schedule, after: Date, count: number) => readonly Slot[];
  /** A short id of a text, in hex digits. */
  readonly hash: (text: string) => string;
  /** Corrections of translations, which operators make. */
  readonly fixes: Fixes;
  /** Tells the operator of an error that a reader has found. */
  readonly report: (report: ErrorReport) => Promise<void>;
  readonly log: Log;
  /** Where nobody else waits, as on a console, nobody is held back. */
  readonly unlimited?: boolean;
  /** Whether digests are posted by themselves; absent is yes. A console only answers. */
  readonly posts?: boolean;
}

/** The recipe that is followed where none is named. */
export const DEFAULT_RECIPE_NAME = "daily";

/** What a chat sees of a recipe: its own language where it chose one, else what the recipe is made for. */
export const showIn = ({ show }: ChatSettings, recipe: RecipeInfo | undefined): Show =>
  show === "both" ? (recipe?.show ?? show) : show;

/**
 * The language of the interface for a chat that shows both: that of what was typed, else that of the person's program,
 * else English.
 */
export const interfaceLang = (show: Show, typed: Lang | null, locale: Lang | null): Lang =>
  show === "both" ? (typed ?? locale ?? "en") : show;

import type { Digest } from "../contracts/digest.ts";
import { MONTH_NAMES } from "../i18n/months.ts";
import {
  type ChatSettings,
  type ChatStore,
  type ErrorReport,
  type KeptDigest,
  LENGTHS,
  type Pending,
} from "./types.ts";

/** The part of Keyv that a key space needs. */
export interface KeySpace {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown, ttlMs?: number): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}

const DAY_MS = 24 * 3_600_000;
/** A digest is remembered for its buttons and for `/story 2` this long. */
const DIGEST_TTL_MS = 30 * DAY_MS;
/** A question that nobody answered is forgotten after this. */
const PENDING_TTL_MS = 15 * 60_000;
/** Reports wait for the operator to read them. */
const REPORT_TTL_MS = 365 * DAY_MS;

function isZone(value: unknown): value is string {
  if (typeof value !== "string") return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }) !== null;
  } catch {
    return false;
  }
}

const isShow = (value: unknown): value is ChatSettings["show"] => value === "ar" || value === "en" || value === "both";
const isLength = (value: unknown): value is ChatSettings["length"] =>
  typeof value === "string" && Object.hasOwn(LENGTHS, value);
const isMonths = (value: unknown): value is NonNullable<ChatSettings["months"]> =>
  (MONTH_NAMES as readonly unknown[]).includes(value);

/** Each setting by itself: one of another form, as another version may have left, counts as not chosen. */
function settingsOf(value: unknown, defaults: ChatSettings): ChatSettings {
  const stored = (value ?? {}) as Partial<Record<keyof ChatSettings, unknown>>;
  return {
    show: isShow(stored.show) ? stored.show : defaults.show,
    length: isLength(stored.length) ? stored.length : defaults.length,
    timeZone: isZone(stored.timeZone) ? stored.timeZone : defaults.timeZone,
    months: isMonths(stored.months) ? stored.months : defaults.months,
  };
}

/** Only what differs from the defaults is kept, so that a chat that never chose follows the operator's choice. */
function chosen(settings: ChatSettings, defaults: ChatSettings): Partial<ChatSettings> {
  const keys = Object.keys(defaults) as (keyof ChatSettings)[];
  return Object.fromEntries(keys.filter((key) => settings[key] !== defaults[key]).map((key) => [key, settings[key]]));
}

const isDigest = (value: unknown): value is Digest => (value as Digest | undefined)?.schema === "mujaz.digest/1";

function keptDigest(value: unknown): KeptDigest | null {
  const { digest, topics, words, zone } = (value ?? {}) as Partial<KeptDigest>;
  if (!isDigest(digest)) return null;
  return {
    digest,
    topics: Array.isArray(topics) ? topics : [],
    ...(typeof words === "number" ? { words } : {}),
    ...(isZone(zone) ? { zone } : {}),
  };
}

type Waiting = { readonly asker: string; readonly pending: Pending };
const isWaiting = (value: unknown): value is Waiting =>
  typeof (value as Waiting | undefined)?.pending?.kind === "string";

type Cursors = Readonly<Record<string, string>>;
const cursorsOf = (value: unknown): Cursors => (value !== null && typeof value === "object" ? (value as Cursors) : {});

/** Questions that wait for a yes: by their token, and by who was asked, whose last one a plain "yes" answers. */
function waitingQuestions(waiting: KeySpace) {
  const pending = async (token: string): Promise<Waiting | null> => {
    const value = await waiting.get(`token:${token}`);
    return isWaiting(value) ? value : null;
  };
  const pendingOf = async (asker: string): Promise<string | null> => {
    const token = await waiting.get(`asker:${asker}`);
    return typeof token === "string" ? token : null;
  };
  return {
    pending,
    pendingOf,
    async savePending(token: string, asker: string, question: Pending): Promise<void> {
      await waiting.set(`token:${token}`, { asker, pending: question }, PENDING_TTL_MS);
      await waiting.set(`asker:${asker}`, token, PENDING_TTL_MS);
    },
    async dropPending(token: string): Promise<void> {
      const value = await pending(token);
      await waiting.delete(`token:${token}`);
      if (value && (await pendingOf(value.asker)) === token) await waiting.delete(`asker:${value.asker}`);
    },
  };
}

/** What the last question of an asker was about, as long as a question waits for an answer. */
const askedTopics = (waiting: KeySpace) => ({
  async topicOf(asker: string): Promise<string | null> {
    const topic = await waiting.get(`topic:${asker}`);
    return typeof topic === "string" ? topic : null;
  },
  async saveTopic(asker: string, topic: string): Promise<void> {
    await waiting.set(`topic:${asker}`, topic, PENDING_TTL_MS);
  },
  async dropTopic(asker: string): Promise<void> {
    await waiting.delete(`topic:${asker}`);
  },
});

/** Digests by their id, and which one a chat had last. */
function keptDigests(digests: KeySpace, last: KeySpace) {
  const digest = async (id: string): Promise<KeptDigest | null> => keptDigest(await digests.get(id));
  const markLast = async (chat: string, id: string): Promise<void> => {
    await last.set(chat, id, DIGEST_TTL_MS);
  };
  return {
    digest,
    markLast,
    async lastDigest(chat: string): Promise<KeptDigest | null> {
      const id = await last.get(chat);
      return typeof id === "string" ? digest(id) : null;
    },
    async saveDigest(chat: string | null, kept: KeptDigest): Promise<void> {
      await digests.set(kept.digest.id, kept, DIGEST_TTL_MS);
      if (chat !== null) await markLast(chat, kept.digest.id);
    },
  };
}

/** How far a chat has read in each recipe that goes on where it stopped. */
const readCursors = (cursors: KeySpace) => ({
  async cursor(chat: string, recipe: string): Promise<string | null> {
    const cursor = cursorsOf(await cursors.get(chat))[recipe];
    return typeof cursor === "string" ? cursor : null;
  },
  async saveCursor(chat: string, recipe: string, cursor: string): Promise<void> {
    await cursors.set(chat, { ...cursorsOf(await cursors.get(chat)), [recipe]: cursor });
  },
});

/** Keeps what a reader reports; false where the same report is kept already. */
async function saveReport(reports: KeySpace, report: ErrorReport): Promise<boolean> {
  const key = `${report.digest}:${report.story}:${report.place.platform}:${report.person ?? report.place.chat}`;
  const known = (await reports.get(key)) as ErrorReport | undefined;
  if (known !== undefined && (report.remark === null || known.remark === report.remark)) return false;
  await reports.set(key, report, REPORT_TTL_MS);
  return true;
}

/**
 * Key spaces: `chat-settings` and `chat-cursors` by chat (kept for good), `digest` by digest (30 days), `chat-digest`
 * by chat, which names the chat's last one, `pending` with what was asked about (15 minutes) and `reports` (a year). A
 * value of another form counts as absent.
 */
export function createChatStore(space: (name: string) => KeySpace, defaults: ChatSettings): ChatStore {
  const settings = space("chat-settings");
  const last = space("chat-digest");
  const cursors = space("chat-cursors");
  const reports = space("reports");
  const has = async (keys: KeySpace, key: string) => (await keys.get(key)) !== undefined;
  const waiting = space("pending");
  return {
    ...waitingQuestions(waiting),
    ...askedTopics(waiting),
    ...keptDigests(space("digest"), last),
    ...readCursors(cursors),
    defaults,
    settings: async (chat) => settingsOf(await settings.get(chat), defaults),
    async saveSettings(chat, value) {
      await settings.set(chat, chosen(value, defaults));
    },
    saveReport: (report) => saveReport(reports, report),
    async move(from, to) {
      for (const keys of [settings, last, cursors]) {
        const value = await keys.get(from);
        if (value === undefined) continue;
        await keys.set(to, value, keys === last ? DIGEST_TTL_MS : undefined);
        await keys.delete(from);
      }
    },
    async forget(chat) {
      const had = { settings: await has(settings, chat), digest: await has(last, chat) };
      for (const keys of [settings, last, cursors]) await keys.delete(chat);
      return had;
    },
  };
}

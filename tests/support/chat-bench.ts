import { createHash } from "node:crypto";
import type { SearchHit } from "../../src/contracts/archive.ts";
import type { ChatReply, ChatRequest, Place, Rights } from "../../src/contracts/conversation.ts";
import type { Digest } from "../../src/contracts/digest.ts";
import type { DigestWish, Engine } from "../../src/contracts/engine.ts";
import type { Fixes, GlossaryTerm } from "../../src/contracts/fixes.ts";
import type { Subscription, SubscriptionStore } from "../../src/contracts/schedule.ts";
import { createChatStore, type KeySpace } from "../../src/conversation/chat-store.ts";
import { createConversation } from "../../src/conversation/conversation.ts";
import type { ErrorReport, RecipeInfo, StatusInfo } from "../../src/conversation/types.ts";
import { message, searchView } from "../../src/conversation/views.ts";
import { renderText } from "../../src/render/text.ts";
import { nextSlots } from "../../src/schedule/slots.ts";
import { createZones } from "../../src/schedule/zone.ts";
import { openDatabase } from "../../src/store/database.ts";
import { applyFix, fixTargets, proposeFix } from "../../src/translate/fix.ts";
import { createGlossary } from "../../src/translate/glossary.ts";
import { createSqliteMemoryStore } from "../../src/translate/sqlite-memory.ts";
import { aDigest, anArticle } from "./builders.ts";

const SPAN = { articles: 30, duplicates: 2, outlets: 7, from: "2026-03-08", to: "2026-03-14" };
const HIT: SearchHit = {
  articleId: "a1",
  path: null,
  title: "فيضان يقطع الطريق",
  outlet: "المرفأ اليوم",
  score: 1,
  snippet: "قطع فيضان\nالطريق",
  start: 0,
  end: 9,
};

/** Id of the digest that a bench makes. */
export const DIGEST = "0123456789abcdef";

export const DIRECT: Place = { platform: "test", chat: "1", kind: "direct", title: null };

/** Key spaces in memory; values are copied, as a store would. */
function memorySpaces() {
  const values = new Map<string, unknown>();
  const space = (name: string): KeySpace => ({
    get: async (key) => structuredClone(values.get(`${name}:${key}`)),
    set: async (key, value) => values.set(`${name}:${key}`, structuredClone(value)),
    delete: async (key) => values.delete(`${name}:${key}`),
  });
  return { values, space };
}

function memorySubscriptions(): SubscriptionStore & { readonly saved: Map<string, Subscription> } {
  const saved = new Map<string, Subscription>();
  const of: SubscriptionStore["of"] = ({ platform, chat, thread }) =>
    [...saved.values()].filter(
      ({ target }) =>
        target.platform === platform && target.chat === chat && (thread === undefined || target.thread === thread),
    );
  const change = (list: readonly Subscription[], paused: Subscription["paused"]): number => {
    for (const one of list) saved.set(one.id, { ...one, paused });
    return list.length;
  };
  return {
    saved,
    all: () => [...saved.values()],
    of,
    save: (one) => void saved.set(one.id, one),
    remove: (id) => saved.delete(id),
    pause: (target, reason, since) =>
      change(
        of(target).filter((s) => s.paused === null),
        { reason, since },
      ),
    resume: (target) =>
      change(
        of(target).filter((s) => s.paused !== null),
        null,
      ),
    move(from, to) {
      for (const one of of(from)) saved.set(one.id, { ...one, target: { ...one.target, chat: to.chat } });
    },
    forget: (target) => of(target).filter((s) => saved.delete(s.id)).length,
  };
}

export interface Said {
  readonly place?: Partial<Place>;
  readonly person?: string | null;
  readonly rights?: Rights;
  readonly locale?: "ar" | "en" | null;
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

const recipe = (over: Partial<RecipeInfo>): RecipeInfo => ({
  title: { ar: "موجز الأخبار", en: "News digest" },
  show: "both",
  words: 60,
  kind: "newest",
  when: { days: "daily", times: ["08:00"] },
  missed: "late",
  grace: 180,
  ...over,
});

const RECIPES: readonly (readonly [string, RecipeInfo])[] = [
  ["daily", recipe({})],
  ["weekly", recipe({ title: { ar: "حصاد الأسبوع", en: "The week" }, when: { days: "workdays", times: ["10:00"] } })],
  ["replay", recipe({ title: { ar: "يوم من الأرشيف", en: "A day from the archive" }, kind: "replay", when: null })],
];

/** Corrections on a memory of their own, and the terms that were added; most benches never open it. */
function memoryFixes(now: () => Date) {
  const terms: GlossaryTerm[] = [];
  let store: ReturnType<typeof createSqliteMemoryStore> | undefined;
  const memory = () => {
    store ??= createSqliteMemoryStore(openDatabase(":memory:"));
    return store;
  };
  const fixes: Fixes = {
    propose: (story) => fixTargets(story).map((target) => proposeFix(memory(), target)),
    apply: (target, correction, editor) =>
      applyFix(memory(), target, correction, { editor, now: now().toISOString(), glossary: createGlossary(terms) }),
    addTerm: async (term) => void terms.push(term),
  };
  return { fixes, terms, kept: () => [...memory().all()] };
}

/** The moment at which benches begin: a Saturday evening. */
const NOW = Date.parse("2026-03-14T18:00:00Z");

/** A conversation with an engine that remembers what it was asked, and fails where a test says so. */
export function openBench(digest: (wish: DigestWish) => Digest = () => aDigest({ id: DIGEST })) {
  const { values, space } = memorySpaces();
  const clock = { ms: NOW };
  const zones = createZones();
  const recipes = new Map(RECIPES);
  const reports: ErrorReport[] = [];
  const errors: unknown[] = [];
  const status: { -readonly [K in keyof StatusInfo]: StatusInfo[K] } = {
    archive: SPAN,
    refreshedAt: "2026-03-14T17:30:00Z",
    lastPostAt: "2026-03-14T08:00:00Z",
    nextPostAt: "2026-03-15T08:00:00Z",
    languageModel: { ar: "النموذج جاهز.", en: "The model is ready." },
    queued: 2,
    paused: [{ target: { platform: "test", chat: "99" }, reason: "blocked", since: "2026-03-13T08:00:00Z" }],
  };
  const asked: string[] = [];
  const askedIn: string[] = [];
  const askedAfter: (string | null)[] = [];
  const wishes: DigestWish[] = [];
  const subscriptions = memorySubscriptions();
  const corrected = memoryFixes(() => new Date(clock.ms));
  const engine: Engine = {
    async digest(wish) {
      wishes.push(wish);
      return { digest: digest(wish), cursor: wish.window ? "2017-12-08" : null, seen: [] };
    },
    async answer(question, lang, zone, topic) {
      asked.push(`${lang}: ${question}`);
      askedIn.push(zone);
      askedAfter.push(topic);
      return message(lang, "ask.none");
    },
    search: async (text, lang) =>
      text.includes("فيضان") ? searchView([HIT], () => anArticle(), lang, "UTC", null) : null,
    span: async () => status.archive,
    topics: async (lang) => (lang === "ar" ? ["الميناء", "الاقتصاد"] : ["the port", "economy"]),
    outlets: async () => ["المرفأ اليوم", "Harbour Gazette"],
    refresh: async () => SPAN,
    async close() {},
  };
  const conversation = createConversation({
    engine,
    chats: createChatStore(space, { show: "both", length: "normal", timeZone: "UTC", months: null }),
    subscriptions,
    recipes: () => recipes,
    clock: { now: () => new Date(clock.ms) },
    status: async () => status,
    nextSlots(schedule, after, count) {
      const zone = zones(schedule.zone);
      return zone ? nextSlots(schedule, zone, after.getTime(), count) : [];
    },
    hash,
    fixes: corrected.fixes,
    report: async (report) => void reports.push(report),
    log: { debug() {}, info() {}, warn() {}, error: (message, details) => void errors.push([message, details]) },
  });
  const request = (input: ChatRequest["input"], said: Said): ChatRequest => ({
    place: { ...DIRECT, ...said.place },
    person: said.person === undefined ? "7" : said.person,
    rights: async () => said.rights ?? "member",
    locale: said.locale ?? null,
    input,
  });
  const hear = (text: string, said: Said = {}): Promise<ChatReply | null> =>
    conversation.handle(request({ kind: "typed", text }, said));
  const press = (action: string, said: Said = {}): Promise<ChatReply | null> =>
    conversation.handle(request({ kind: "pressed", action }, said));
  /** What is shown for a typed line, as bare text; empty for silence. */
  const say = async (text: string, said: Said = {}): Promise<string> => {
    const reply = await hear(text, said);
    return reply ? renderText(reply.doc, { tty: false }) : "";
  };
  /** What is shown for a pressed button. */
  const tap = async (action: string, said: Said = {}): Promise<string> => {
    const reply = await press(action, said);
    return reply ? renderText(reply.doc, { tty: false }) : "";
  };
  return {
    conversation,
    hear,
    press,
    say,
    tap,
    asked,
    askedIn,
    askedAfter,
    wishes,
    values,
    subscriptions,
    clock,
    reports,
    corrected,
    errors,
    engine,
    recipes,
    status,
  };
}

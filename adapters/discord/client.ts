import { Client, GatewayIntentBits, Options, Partials } from "discord.js";

/** How to reach Discord. */
export interface ClientOptions {
  /** Such as `https://discord.com/api`; the version is added. */
  readonly apiRoot: string;
  /** Questions in channels: the bot must then read what is said there. */
  readonly mentions: boolean;
}

/** A call that takes longer is given up. */
const TIMEOUT_MS = 15_000;
/** How long after the last server the bot counts as ready; a server that is down must not hold up the others. */
const GUILDS_MS = 1_500;

/** No more than is needed; what is said in channels only where the operator wants mentions answered. */
export const intentsFor = (mentions: boolean): readonly GatewayIntentBits[] => [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.DirectMessages,
  ...(mentions ? [GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent] : []),
];

/** Nothing is kept but servers with their channels and roles, and the bot's own membership. */
const CACHES = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 200,
  GuildInviteManager: 0,
  GuildMemberManager: { maxSize: 1, keepOverLimit: (member) => member.id === member.client.user.id },
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 200,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  UserManager: { maxSize: 1, keepOverLimit: (user) => user.id === user.client.user.id },
  VoiceStateManager: 0,
});

/**
 * The connection, not yet made. As many shards as Discord asks for run in this process: they share one archive, one store
 * and one throttle, and what they cost here is a socket each.
 */
export function createClient({ apiRoot, mentions }: ClientOptions): Client {
  return new Client({
    intents: [...intentsFor(mentions)],
    shards: "auto",
    // Direct messages arrive in channels that the gateway never announced.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: CACHES,
    waitGuildTimeout: GUILDS_MS,
    rest: {
      api: apiRoot.replace(/\/+$/, ""),
      timeout: TIMEOUT_MS,
      // Posts are tried again by the delivery, which knows what may be repeated.
      retries: 0,
      // A post that must wait goes back to the delivery, so that no other waits behind it; everything else waits here.
      rejectOnRateLimit: ({ route, method }) => method.toUpperCase() === "POST" && route.startsWith("/channels"),
    },
  });
}

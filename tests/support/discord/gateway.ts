import type { Server } from "node:http";
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from "discord.js";
import { type WebSocket, WebSocketServer } from "ws";
import { guildJson, userJson, type World } from "./world.ts";

/** Intents that the application must be allowed. */
const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
const ALL_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === "number")
  .reduce((all, bit) => all | bit, 0);

/** How the gateway behaves. */
export interface GatewayOptions {
  readonly token: string;
  /** Privileged intents that are turned on for the application. */
  readonly allowedIntents: number;
  /** How many shards the application must open at least. */
  readonly shards: number;
  readonly heartbeatMs: number;
  url(): string;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  seq: number;
  /** What was sent, so that it can be replayed. */
  readonly sent: { s: number; t: string; d: unknown }[];
  socket: WebSocket | null;
}

/** Which intent an event takes; null is always sent. */
export type EventIntent = number | null;

/** The gateway: HELLO, IDENTIFY, RESUME, heartbeats, and events to whoever asked for them. */
export function createGateway(server: Server, world: World, options: GatewayOptions) {
  const sockets = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  const identified: { intents: number; shard: readonly [number, number] }[] = [];
  let refuseWith: number | null = null;
  let muted = false;
  const counters = { connections: 0, identify: 0, resume: 0, refusedResume: 0 };

  const write = (socket: WebSocket | null, packet: object) => {
    if (socket?.readyState === socket?.OPEN) socket?.send(JSON.stringify(packet));
  };

  function send(session: Session, t: string, d: unknown): void {
    const packet = { s: ++session.seq, t, d };
    session.sent.push(packet);
    write(session.socket, { op: GatewayOpcodes.Dispatch, ...packet });
  }

  const shardOf = (guild: string, count: number): number => Number((BigInt(guild) >> 22n) % BigInt(count));

  function identify(socket: WebSocket, d: Record<string, unknown>): Session | null {
    counters.identify++;
    const refuse = (code: number, reason: string) => {
      socket.close(code, reason);
      return null;
    };
    if (refuseWith !== null) return refuse(refuseWith, "");
    if (d.token !== options.token) return refuse(GatewayCloseCodes.AuthenticationFailed, "Authentication failed.");
    const intents = Number(d.intents);
    if (!Number.isInteger(intents) || (intents & ~ALL_INTENTS) !== 0)
      return refuse(GatewayCloseCodes.InvalidIntents, "Invalid intent(s).");
    if ((intents & PRIVILEGED & ~options.allowedIntents) !== 0)
      return refuse(GatewayCloseCodes.DisallowedIntents, "Disallowed intent(s).");
    const shard = (d.shard as [number, number] | undefined) ?? [0, 1];
    if (shard[1] < options.shards) return refuse(GatewayCloseCodes.ShardingRequired, "Sharding required.");
    if (shard[0] < 0 || shard[0] >= shard[1]) return refuse(GatewayCloseCodes.InvalidShard, "Invalid shard.");
    const session: Session = { id: `session-${sessions.size}`, intents, shard, seq: 0, sent: [], socket };
    sessions.set(session.id, session);
    identified.push({ intents, shard });
    const guilds = [...world.guilds.values()].filter((g) => shardOf(g.id, shard[1]) === shard[0]);
    send(session, "READY", {
      v: 10,
      user: { ...userJson(world.bot), verified: true, mfa_enabled: true, email: null, flags: 0 },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: options.url(),
      shard,
      application: { id: world.bot.id, flags: 0 },
    });
    for (const guild of guilds) send(session, "GUILD_CREATE", guildJson(world, guild));
    return session;
  }

  function resume(socket: WebSocket, d: Record<string, unknown>): Session | null {
    counters.resume++;
    const session = sessions.get(String(d.session_id));
    if (d.token !== options.token || !session || Number(d.seq) > session.seq) {
      counters.refusedResume++;
      write(socket, { op: GatewayOpcodes.InvalidSession, d: false, s: null, t: null });
      return null;
    }
    session.socket = socket;
    for (const packet of session.sent.filter(({ s }) => s > Number(d.seq)))
      write(socket, { op: GatewayOpcodes.Dispatch, ...packet });
    send(session, "RESUMED", {});
    return session;
  }

  sockets.on("connection", (socket) => {
    let session: Session | null = null;
    counters.connections++;
    if (muted) return;
    write(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: options.heartbeatMs }, s: null, t: null });
    socket.on("message", (data) => {
      const { op, d } = JSON.parse(String(data)) as { op: number; d: Record<string, unknown> };
      if (op === GatewayOpcodes.Heartbeat) write(socket, { op: GatewayOpcodes.HeartbeatAck });
      else if (op === GatewayOpcodes.Identify) session = identify(socket, d);
      else if (op === GatewayOpcodes.Resume) session = resume(socket, d);
      else if (!session) socket.close(GatewayCloseCodes.NotAuthenticated, "Not authenticated.");
    });
    socket.on("close", () => {
      if (session?.socket === socket) session.socket = null;
    });
  });

  const live = () => [...sessions.values()].filter((s) => s.socket !== null);

  return {
    /** What each IDENTIFY asked for. */
    identified,
    counters,
    /** To every session that asked for it and serves that guild; a session whose socket is gone gets it on resuming. */
    dispatch(t: string, d: unknown, intent: EventIntent, guild: string | null): void {
      for (const session of sessions.values()) {
        if (intent !== null && (session.intents & intent) === 0) continue;
        const shard = guild === null ? 0 : shardOf(guild, session.shard[1]);
        if (shard === session.shard[0]) send(session, t, d);
      }
    },
    /** Whether a session may read what is said in channels. */
    readsContent: (): boolean => live().some((s) => (s.intents & GatewayIntentBits.MessageContent) !== 0),
    connected: (): number => live().length,
    /** Breaks the sockets without a word, or closes them with a code. */
    drop(code?: number): void {
      for (const { socket } of live()) {
        if (code === undefined) socket?.terminate();
        else socket?.close(code, "");
      }
    },
    /** Every login from now on is closed with a code. */
    closeNext(code: number): void {
      refuseWith = code;
    },
    /** New sockets are accepted and never spoken to. */
    mute(): void {
      muted = true;
    },
    /** The sockets stay open and say nothing any more, not even farewell. */
    freeze(): void {
      for (const { socket } of live()) socket?.pause();
    },
    /** Asks to connect again and resume; what happens until then is told after it. */
    reconnect(): void {
      for (const session of live()) {
        write(session.socket, { op: GatewayOpcodes.Reconnect, d: null, s: null, t: null });
        session.socket = null;
      }
    },
    /** Says that the session is over; not to be resumed where `resumable` is false. */
    invalidate(resumable: boolean): void {
      for (const session of live()) {
        if (!resumable) sessions.delete(session.id);
        write(session.socket, { op: GatewayOpcodes.InvalidSession, d: resumable, s: null, t: null });
        session.socket = null;
      }
    },
    close(): void {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** The fake's gateway. */
export type Gateway = ReturnType<typeof createGateway>;

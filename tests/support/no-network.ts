import dns from "node:dns";
import { Socket } from "node:net";

/**
 * Set up before every test file: whatever would leave this machine throws instead, so that no test can come to depend
 * on the network. `fetch`, http and TLS all open their connections here. Servers that a test starts itself stay
 * reachable, and so do pipes.
 */
const LOCAL = new Set(["localhost", "127.0.0.1", "::1"]);

const refuse = (what: string): never => {
  throw new Error(`Tests have no network: ${what}. Use a fake, or a server of the test's own on 127.0.0.1.`);
};

const connect = Socket.prototype.connect as (...args: unknown[]) => Socket;

Socket.prototype.connect = function guarded(this: Socket, ...args: unknown[]): Socket {
  // Node's own callers pass the already normalised arguments as one array.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const options =
    typeof first === "object" && first !== null ? (first as { host?: string; path?: string | null }) : null;
  const isPipe =
    options === null ? typeof first === "string" && Number.isNaN(Number(first)) : typeof options.path === "string";
  const host = options === null ? (typeof second === "string" ? second : "localhost") : (options.host ?? "localhost");
  if (!isPipe && !LOCAL.has(host)) refuse(`a connection to ${host}`);
  return connect.apply(this, args);
} as typeof Socket.prototype.connect;

const guardLookup = <F extends (name: string, ...rest: never[]) => unknown>(lookup: F): F =>
  ((name: string, ...rest: never[]) => (LOCAL.has(name) ? lookup(name, ...rest) : refuse(`a look-up of ${name}`))) as F;

dns.lookup = guardLookup(dns.lookup as never);
dns.promises.lookup = guardLookup(dns.promises.lookup as never);

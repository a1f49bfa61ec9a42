import { createHash } from "node:crypto";
import { fileOfItem } from "./item-path.ts";

/** Sixteen hex digits: 64 bits, so that a million articles share one by a chance of about 3 in 100 million. */
function hashId(text: string): string {
  return createHash("sha1").update(text).digest("hex").slice(0, 16);
}

/** One address for an article however it was linked: without fragment, tracking parameters and a closing slash. */
function canonicalUrl(url: string): string {
  const bare = url.trim().replace(/#.*$/, "");
  const [address = "", query] = bare.split(/\?(.*)/s);
  const kept = (query ?? "")
    .split("&")
    .filter((part) => part !== "" && !/^(?:utm_\w+|fbclid|gclid|ref|src|cmpid)=/i.test(part));
  return `${address.replace(/\/+$/, "")}${kept.length > 0 ? `?${kept.join("&")}` : ""}`;
}

/**
 * What an article's id is made from: its address, else its file (with its own id or its place in it), else its text.
 */
export function articleId(source: {
  readonly url: string | null;
  readonly path: string | null;
  readonly sourceId: string | null;
  readonly text: string;
}): string {
  const { url, path, sourceId, text } = source;
  if (url !== null) return hashId(`url:${canonicalUrl(url)}`);
  if (path === null) return hashId(`text:${text}`);
  return hashId(sourceId === null ? `path:${path}` : `item:${fileOfItem(path)}:${sourceId}`);
}

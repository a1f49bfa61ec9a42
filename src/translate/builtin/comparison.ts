import { changedEntry } from "./entry.ts";
import { changedItem, type Item } from "./item.ts";

/**
 * أغلى من الذهب, أكثر تضررا من غيرها: behind an elative that describes no noun after it من is "than". Changes the items
 * in place.
 */
export function sayThan(items: Item[]): Item[] {
  for (let at = 1; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (item.pos !== "preposition" || item.entry.form !== "من" || !comparesAt(items, at - 1)) continue;
    items[at] = changedItem(item, { entry: changedEntry(item.entry, { en: "than" }) });
  }
  return items;
}

function comparesAt(items: readonly Item[], at: number): boolean {
  const [before, item] = [items[at - 1], items[at]];
  if (item?.tanwin && item.pos === "noun") return before !== undefined && isElative(before);
  return item !== undefined && isElative(item);
}

const isElative = ({ pos, entry, definite }: Item): boolean =>
  pos === "adjective" && Boolean(entry.elative) && !definite;

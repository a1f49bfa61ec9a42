import { fileOfItem } from "../item-path.ts";
import { isAgency } from "./agencies.ts";
import { cleanLine } from "./characters.ts";

const NOUN = /^(?:صحيفة|جريدة|موقع|قناة|الموقع الرسمي ل|شركة)\s+(?=\S{3})/;
const COPYRIGHT =
  /^(?:copyright|©|\(c\)|all rights reserved|(?:جميع|كافة|كل) (?:ال)?حقوق (?:الطبع والنشر |النشر |الطبع )?محفوظة|حقوق النشر محفوظة|لدى|for|to|by|ل(?=صحيفة|موقع|شبكة|وكالة|جريدة)|[\s\d٠-٩–,.:|©-])+/i;
const RIGHTS =
  /[\s.,،|–-]*(?:all rights reserved|(?:جميع|كافة|كل) (?:ال)?حقوق (?:الطبع والنشر |النشر |الطبع )?محفوظة.*|rights reserved|(?:©|copyright)?\s*(?:19|20|١٩|٢٠)[\d٠-٩]{2})[\s.]*$/i;

/** A host name without "www": what an outlet is called when nothing else names it. */
export function outletOfUrl(url: string | null): string | null {
  if (url === null) return null;
  const host = /^https?:\/\/(?:[^/@\s]*@)?([^/:?#\s]+)/i.exec(url)?.[1]?.toLowerCase();
  if (host === undefined || !/[a-z]/.test(host) || !host.includes(".")) return null;
  return host.replace(/^(?:www\d?|m|amp|mobile)\./, "");
}

/** A folder or file named after a site ("news.example.com/…", "example.org_2017-12-08.txt"). */
const HOST_NAME =
  /^(?:www\.)?((?:[a-z0-9-]+\.)+(?:com|net|org|info|news|co\.uk|tv|gov|edu|ae|bh|dz|eg|iq|jo|kw|lb|ly|ma|om|ps|qa|sa|sd|sy|tn|ye|uk|us|eu|fr|de|il|ir|tr|ru|in|pk))(?=$|[_\s-])/i;

/** Most folders above a file that are looked at. */
const FOLDERS = 3;

export function outletOfPath(path: string | null): string | null {
  if (path === null) return null;
  const parts = fileOfItem(path).split(/[\\/]/).reverse().slice(0, FOLDERS);
  for (const part of parts) {
    const host = HOST_NAME.exec(part)?.[1];
    if (host !== undefined) return host.toLowerCase();
  }
  return null;
}

/** An outlet's name as one clean line: without "صحيفة" before it, a copyright notice around it, or a scheme. */
export function outletName(text: string | null): string | null {
  const line = cleanLine(text, 80);
  if (line === null) return null;
  if (/^https?:\/\//i.test(line)) return outletOfUrl(line);
  const bare = line
    .replace(COPYRIGHT, "")
    .replace(RIGHTS, "")
    .replace(RIGHTS, "")
    .replace(/^(?:www\.|@)/i, "")
    .replace(NOUN, "")
    .trim();
  return /\p{L}/u.test(bare) ? bare : null;
}

const FOOTER_NAME =
  /^(?:صحيفة|جريدة|موقع|قناة|بوابة|مجلة|شبكة|وكالة|تلفزيون|راديو|©|copyright\b|\(c\)|all rights reserved|(?:جميع|كافة|كل) (?:ال)?حقوق)/i;

/** The outlet that a footer names: "صحيفة …", "© 2017 …". */
export function outletOfFooter(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (!FOOTER_NAME.test(line) || line.length > 100) continue;
    const name = outletName(line);
    if (name !== null && name.split(" ").length <= 5 && !isAgency(name)) return name;
  }
  return null;
}

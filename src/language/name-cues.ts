import type { NameEntry } from "./gazetteer.ts";

/** Folded words before a name that say what it is; they let an everyday word count as that kind of name. */
const CUES: Readonly<Record<"person" | "place" | "outlet" | "party" | "team", ReadonlySet<string>>> = {
  person: new Set(
    `الرئيس رئيس الوزير وزير السيد السيده الدكتور الدكتوره د الشيخ الامير الاميره الملك الملكه اللواء العميد العقيد الجنرال الفريق النقيب المقدم الرائد
السفير المبعوث النائب المتحدث المتحدثه الناطق الكاتب الشاعر الفنان الفنانه اللاعب المدرب المهندس الاستاذ البروفيسور البابا الامام ايه زعيم الزعيم القائد
قائد السيناتور المستشار المستشاره الناشط الناشطه الصحفي الصحافي المخرج الممثل الممثله المغني السلطان الاب الاسقف البطريرك القاضي المحامي المرشح
president minister premier mr mrs ms dr prof professor sheikh sheik emir prince princess king queen general gen colonel col lt captain sir lord lady
senator sen rep representative ambassador envoy secretary chancellor judge justice pope imam ayatollah spokesman spokeswoman spokesperson leader
commander director actor actress singer coach author writer analyst`.split(/\s+/),
  ),
  place: new Set(
    `مدينه مدينتي بلده بلدتي قريه محافظه ولايه اماره منطقه ناحيه قضاء حي ضاحيه ريف جزيره ميناء مطار معبر اقليم مخيم العاصمه جبل سهل شمال جنوب شرق غرب
شمالي جنوبي شرقي غربي وسط قاعده سد city town village province district near downtown`.split(/\s+/),
  ),
  outlet: new Set(
    "صحيفه جريده قناه موقع مجله وكاله تلفزيون اذاعه شبكه فضائيه newspaper channel daily magazine".split(" "),
  ),
  party: new Set("حزب حركه تنظيم جماعه ميليشيا كتائب جبهه party movement".split(" ")),
  team: new Set("نادي فريق منتخب ضد امام club fc".split(" ")),
};

/** Types of entries that the cues of outlets, and of parties, announce. */
const OUTLET_TYPES: ReadonlySet<string> = new Set(["outlet", "agency"]);
const PARTY_TYPES: ReadonlySet<string> = new Set(["party", "armed-group", "organisation", "military"]);

function cuesFor(entry: NameEntry): ReadonlySet<string> | null {
  if (entry.kind === "person") return CUES.person;
  if (entry.kind === "place") return CUES.place;
  if (OUTLET_TYPES.has(entry.type)) return CUES.outlet;
  if (PARTY_TYPES.has(entry.type)) return CUES.party;
  return entry.type === "team" ? CUES.team : null;
}

/** True when the folded word before a name announces a name of the entry's kind ("مدينة الباب", "President May"). */
export function announces(before: string, entry: NameEntry): boolean {
  const cues = cuesFor(entry);
  if (cues === null) return false;
  return cues.has(before) || (/^[وفبلك]/.test(before) && cues.has(before.slice(1)));
}

/** True for a folded title of a person ("الرئيس", "Dr"), also after و ف ب ل ك. */
export function isTitle(word: string): boolean {
  return CUES.person.has(word) || (/^[وفبلك]/.test(word) && CUES.person.has(word.slice(1)));
}

import { phraseOf } from "./furniture.ts";
import { phraseList } from "./vocabulary.ts";

/**
 * News agencies as printed in bylines and datelines, folded (see `phraseOf`). Public names of the world's and the Arab
 * agencies.
 */
const AGENCIES: ReadonlySet<string> = new Set(
  phraseList(`
  وكالات | الوكالات | وكالات الانباء | وكالات انباء | عواصم وكالات | وكالات عالميه | رويترز | رويتر | ا ف ب | اف ب
  فرانس برس | فرنس برس | وكاله فرانس برس | الفرنسيه | ا ب | اب | اسوشيتد برس | اسوشيتدبرس | اسوشييتد برس
  الاسوشيتد برس | د ب ا | دب ا | الالمانيه | الوكاله الالمانيه | يونايتد برس | يو بي اي | شينخوا | تاس | ايتار تاس
  انترفاكس | نوفوستي | ريا نوفوستي | سبوتنيك | الاناضول | اناضول | انسا | ايفي | كيودو | سانا | واس | وام | كونا
  قنا | بنا | بترا | وفا | ا ش ا | اش ا | الشرق الاوسط ا ش ا | وات | واج | ومع | وال | سبا | سبانت | واع | ارنا
  فارس | تسنيم | معا | سونا | العمانيه | نينا | بلومبرغ | بلومبيرغ | داو جونز | الوطنيه | reuters | afp | ap
  associated press | the associated press | agence france presse | dpa | upi | xinhua | tass | itar tass
  interfax | ria novosti | sputnik | anadolu | anadolu agency | aa | ansa | efe | kyodo | pti | ians | ani
  bloomberg | dow jones | sana | spa | wam | kuna | qna | bna | petra | wafa | mena | tap | aps | map | saba | ina
  irna | fars | tasnim | mehr | agencies | news agencies | wire reports | wires | staff and agencies
  wire services | news wires | press association | pa media | pa | canadian press | the canadian press | aap | cna
  ctk | pap | belga | yonhap | jiji | antara | bernama
`),
);

/** "وكالة سانا", "وكالة (رويترز)", "سانا": true for a name of an agency, or for a word that stands for all of them. */
export function isAgency(name: string): boolean {
  const phrase = phraseOf(name).replace(/^و(?=وكالات|رويترز)/, "");
  if (AGENCIES.has(phrase)) return true;
  const bare = phrase.replace(/^(?:وكاله|وكاله انباء|وكاله الانباء)\s+/, "");
  return bare !== phrase && (AGENCIES.has(bare) || phrase.split(" ").length <= 4);
}

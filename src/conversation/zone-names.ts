/**
 * What people call time zones: `zone | Arabic name, shown | other words`, the words in either language, cities and
 * countries. Cities that a zone's id names in English (`Asia/Beirut`) need no word here. A word that stands in several
 * rows (a country with several zones) is asked back.
 */
const TABLE = `
UTC | غرينتش | جرينتش, العالمي, التوقيت العالمي, gmt, greenwich, zulu, universal
Asia/Beirut | بيروت | لبنان, lebanon, beyrouth, طرابلس الشام
Asia/Damascus | دمشق | سوريا, سورية, الشام, حلب, حمص, اللاذقية, syria, aleppo, homs
Asia/Amman | الأردن | عمان, إربد, jordan
Asia/Baghdad | بغداد | العراق, البصرة, الموصل, أربيل, السليمانية, iraq, basra, mosul, erbil
Asia/Jerusalem | القدس | تل أبيب, حيفا, إسرائيل, israel, tel aviv, al quds, quds, haifa
Asia/Gaza | غزة | فلسطين, قطاع غزة, رفح, palestine, gaza strip
Asia/Hebron | الخليل | فلسطين, رام الله, نابلس, الضفة, الضفة الغربية, palestine, ramallah, nablus, west bank
Asia/Riyadh | الرياض | السعودية, مكة, مكة المكرمة, المدينة المنورة, جدة, الدمام, saudi, saudi arabia, ksa, mecca, makkah, jeddah, medina
Asia/Kuwait | الكويت | الكويت
Asia/Bahrain | المنامة | البحرين, manama
Asia/Qatar | الدوحة | قطر, doha
Asia/Dubai | دبي | الإمارات, أبوظبي, أبو ظبي, الشارقة, uae, emirates, abu dhabi, sharjah
Asia/Muscat | مسقط | عمان, سلطنة عمان, oman
Asia/Aden | عدن | اليمن, صنعاء, تعز, yemen, sanaa
Africa/Cairo | القاهرة | مصر, الإسكندرية, الجيزة, egypt, alexandria, giza
Africa/Khartoum | الخرطوم | السودان, أم درمان, sudan, omdurman
Africa/Tripoli | طرابلس | ليبيا, بنغازي, طرابلس الغرب, libya, benghazi
Africa/Tunis | تونس | صفاقس, سوسة, tunisia
Africa/Algiers | الجزائر | وهران, قسنطينة, algeria, oran
Africa/Casablanca | الدار البيضاء | المغرب, الرباط, مراكش, فاس, طنجة, morocco, rabat, marrakesh, marrakech, tangier
Africa/El_Aaiun | العيون | الصحراء الغربية, western sahara, laayoune
Africa/Nouakchott | نواكشوط | موريتانيا, mauritania
Africa/Djibouti | جيبوتي | جيبوتي
Africa/Mogadishu | مقديشو | الصومال, somalia
Indian/Comoro | موروني | جزر القمر, comoros, moroni
Africa/Juba | جوبا | جنوب السودان, south sudan
Europe/Istanbul | إسطنبول | تركيا, أنقرة, اسطنبول, turkey, turkiye, ankara
Asia/Tehran | طهران | إيران, iran
Asia/Nicosia | نيقوسيا | قبرص, cyprus
Europe/London | لندن | بريطانيا, المملكة المتحدة, إنجلترا, uk, united kingdom, britain, england, scotland, manchester, birmingham
Europe/Dublin | دبلن | أيرلندا, ireland
Europe/Paris | باريس | فرنسا, ليون, مرسيليا, france, lyon, marseille
Europe/Berlin | برلين | ألمانيا, ميونخ, فرانكفورت, هامبورغ, germany, munich, frankfurt, hamburg, cologne
Europe/Madrid | مدريد | إسبانيا, برشلونة, spain, barcelona
Europe/Lisbon | لشبونة | البرتغال, portugal
Europe/Rome | روما | إيطاليا, ميلانو, italy, milan
Europe/Vienna | فيينا | النمسا, austria
Europe/Zurich | زيورخ | سويسرا, جنيف, برن, switzerland, geneva, bern
Europe/Amsterdam | أمستردام | هولندا, netherlands, holland, rotterdam, the hague
Europe/Brussels | بروكسل | بلجيكا, belgium
Europe/Luxembourg | لوكسمبورغ | لوكسمبورغ
Europe/Stockholm | ستوكهولم | السويد, sweden, gothenburg, malmo
Europe/Oslo | أوسلو | النرويج, norway
Europe/Copenhagen | كوبنهاغن | الدنمارك, denmark
Europe/Helsinki | هلسنكي | فنلندا, finland
Europe/Athens | أثينا | اليونان, greece
Europe/Warsaw | وارسو | بولندا, poland
Europe/Prague | براغ | التشيك, czechia, czech republic
Europe/Budapest | بودابست | المجر, هنغاريا, hungary
Europe/Bucharest | بوخارست | رومانيا, romania
Europe/Sofia | صوفيا | بلغاريا, bulgaria
Europe/Belgrade | بلغراد | صربيا, serbia
Europe/Sarajevo | سراييفو | البوسنة, bosnia
Europe/Kyiv | كييف | أوكرانيا, ukraine, kiev
Europe/Minsk | مينسك | بيلاروسيا, belarus
Europe/Moscow | موسكو | روسيا, سان بطرسبورغ, russia, saint petersburg
Asia/Yekaterinburg | يكاترينبورغ | روسيا, russia
Asia/Novosibirsk | نوفوسيبيرسك | روسيا, russia
Asia/Vladivostok | فلاديفوستوك | روسيا, russia
Asia/Tbilisi | تبليسي | جورجيا, georgia
Asia/Yerevan | يريفان | أرمينيا, armenia
Asia/Baku | باكو | أذربيجان, azerbaijan
Asia/Kabul | كابل | أفغانستان, كابول, afghanistan
Asia/Karachi | كراتشي | باكستان, إسلام آباد, لاهور, pakistan, islamabad, lahore
Asia/Kolkata | كلكتا | الهند, دلهي, نيودلهي, مومباي, india, delhi, new delhi, mumbai, bangalore, calcutta
Asia/Dhaka | دكا | بنغلاديش, bangladesh
Asia/Colombo | كولومبو | سريلانكا, sri lanka
Asia/Tashkent | طشقند | أوزبكستان, uzbekistan
Asia/Almaty | ألماتي | كازاخستان, kazakhstan, astana
Asia/Bangkok | بانكوك | تايلاند, thailand
Asia/Jakarta | جاكرتا | إندونيسيا, indonesia
Asia/Makassar | ماكاسار | إندونيسيا, indonesia, bali
Asia/Kuala_Lumpur | كوالالمبور | ماليزيا, malaysia
Asia/Singapore | سنغافورة | سنغافورة
Asia/Manila | مانيلا | الفلبين, philippines
Asia/Shanghai | شنغهاي | الصين, بكين, china, beijing, peking
Asia/Hong_Kong | هونغ كونغ | هونغ كونغ
Asia/Tokyo | طوكيو | اليابان, japan, osaka
Asia/Seoul | سيول | كوريا, كوريا الجنوبية, korea, south korea
Australia/Sydney | سيدني | أستراليا, كانبيرا, australia, canberra
Australia/Melbourne | ملبورن | أستراليا, australia
Australia/Perth | بيرث | أستراليا, australia
Pacific/Auckland | أوكلاند | نيوزيلندا, new zealand, wellington
America/New_York | نيويورك | أمريكا, الولايات المتحدة, واشنطن, ديترويت, usa, us, united states, america, washington, boston, miami, eastern
America/Chicago | شيكاغو | أمريكا, الولايات المتحدة, usa, us, united states, america, houston, dallas, central
America/Denver | دنفر | أمريكا, الولايات المتحدة, usa, us, united states, america, mountain
America/Los_Angeles | لوس أنجلوس | أمريكا, الولايات المتحدة, usa, us, united states, america, san francisco, seattle, california, pacific
America/Toronto | تورنتو | كندا, أوتاوا, مونتريال, canada, ottawa, montreal
America/Vancouver | فانكوفر | كندا, canada
America/Mexico_City | مكسيكو | المكسيك, mexico
America/Sao_Paulo | ساو باولو | البرازيل, ريو دي جانيرو, brazil, rio de janeiro
America/Argentina/Buenos_Aires | بوينس آيرس | الأرجنتين, argentina
America/Santiago | سانتياغو | تشيلي, chile
America/Bogota | بوغوتا | كولومبيا, colombia
America/Caracas | كاراكاس | فنزويلا, venezuela
Africa/Lagos | لاغوس | نيجيريا, أبوجا, nigeria, abuja
Africa/Nairobi | نيروبي | كينيا, kenya
Africa/Addis_Ababa | أديس أبابا | إثيوبيا, ethiopia
Africa/Johannesburg | جوهانسبرغ | جنوب أفريقيا, كيب تاون, بريتوريا, south africa, cape town, pretoria
Africa/Dakar | داكار | السنغال, senegal
Africa/Ndjamena | نجامينا | تشاد, chad
Africa/Bamako | باماكو | مالي, mali
Africa/Niamey | نيامي | النيجر, niger
`;

/** One row of the table. */
export interface ZoneName {
  readonly zone: string;
  readonly arabic: string;
  readonly words: readonly string[];
}

/** Zones that have an Arabic name. */
export const ZONE_NAMES: readonly ZoneName[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [zone = "", arabic = "", words = ""] = line.split("|").map((cell) => cell.trim());
    return { zone, arabic, words: words.split(",").map((word) => word.trim()) };
  });

/** Where Friday and Saturday are free. */
const FRIDAY_WEEKEND = new Set(
  (
    "Asia/Damascus Asia/Amman Asia/Baghdad Asia/Jerusalem Asia/Gaza Asia/Hebron Asia/Riyadh Asia/Kuwait Asia/Bahrain " +
    "Asia/Qatar Asia/Muscat Asia/Aden Africa/Cairo Africa/Khartoum Africa/Tripoli Africa/Algiers Africa/Djibouti " +
    "Africa/Mogadishu Asia/Dhaka"
  ).split(" "),
);

/** Whether Friday and Saturday are the weekend in a zone; elsewhere Saturday and Sunday are. */
export const hasFridayWeekend = (zone: string): boolean => FRIDAY_WEEKEND.has(zone);

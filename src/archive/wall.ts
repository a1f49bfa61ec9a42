/**
 * What a page says to its visitor instead of its article: consent, a check of the browser. Each is in the voice of a
 * site that speaks of "we" and "you", so that news about cookies or privacy has none or one of them.
 */
const NOTICES: readonly RegExp[] = [
  /\b(?:we|our site|this (?:web)?site)\b[^.]{0,80}\bcookies?\b|\b(?:accept|reject|enable|our|your)\b[^.]{0,30}\bcookies?\b/i,
  /\bour (?:\d+ )?(?:partners|vendors|privacy policy|cookie policy)\b|\bwe value your privacy\b/i,
  /\b(?:store|access) (?:and\/or access )?information on (?:a|your) device\b|\byour (?:consent|choices|preferences|device)\b/i,
  /\bby (?:continuing|clicking|using)\b[^.]{0,60}\byou (?:accept|agree|consent)\b|\byou (?:accept|agree to) our\b/i,
  /\benable javascript\b|\bchecking (?:if|your)\b|\bsecurity of your connection\b|\bverify (?:that )?you(?: are|'re|’re) (?:a )?human\b/i,
  /(?:نستخدم|نحن نستعمل|يستخدم (?:هذا )?(?:الموقع|موقعنا))[^.]{0,60}(?:ملفات تعريف الارتباط|الكوكيز)/u,
  /شركا(?:ؤنا|ئنا)|خصوصيتك|موافقتك|(?:سياسة الخصوصية|ملفات تعريف الارتباط) الخاصة بنا/u,
  /(?:بالضغط|بالنقر|بالاستمرار|باستمرارك|عند الضغط)[^.]{0,60}(?:فإنك|فأنت|أنت|توافق)/u,
  /(?:على|إلى|من) جهازك|متصفحك|تفعيل (?:ال)?جافا ?سكريبت/u,
];

/** Longer texts hold an article, whatever stands around it. */
const MAX_WALL_CHARS = 2000;
const MIN_NOTICES = 2;
const MIN_SHARE = 0.5;

/**
 * Whether the text of a page is only its notice of cookies, consent or a browser check, and its article is not there.
 */
export function isWall(body: string): boolean {
  if (body.length > MAX_WALL_CHARS) return false;
  const told = NOTICES.filter((notice) => notice.test(body)).length;
  if (told < MIN_NOTICES) return false;
  const lines = body.split("\n");
  const noticed = lines.filter((line) => NOTICES.some((notice) => notice.test(line)));
  return noticed.join("").length >= lines.join("").length * MIN_SHARE;
}

/** Titles of pages that a server sends instead of one that is not there, or on the way to it. */
const STATUS_TITLE =
  /^(?:(?:http )?(?:error )?(?:40[0-9]|410|451|50[0-4])(?: (?:error|not found|forbidden|page not found|bad gateway))?|(?:(?:page|file|article|story|document|object) )?(?:not found|moved)|(?:the )?(?:page|article|story) (?:you requested )?(?:was not|could not be|cannot be) found|moved permanently|access denied|forbidden|bad gateway|service (?:temporarily )?unavailable|just a moment|one moment,? please|attention required|redirecting|(?:عذرا|عذرًا|عفوا)?[،,]?\s*(?:هذه )?(?:الصفحة|المقال|الخبر|المحتوى|الرابط)(?: التي (?:تبحث|طلبت)\S* ?(?:عنها)?)? غير (?:موجود|موجودة|متاح|متاحة|متوفر|متوفرة))[.…!]*(?:\s*[|:–-].*)?$/i;
const STATUS_TEXT = /not found|server|request|redirect|denied|permission|error|moved|غير موجود|خطأ|انتقل/i;
const MAX_STATUS_CHARS = 600;

/** Whether a page is a server's word that its article is not there. */
export function isStatusPage(title: string | null, body: string): boolean {
  if (title === null || body.length > MAX_STATUS_CHARS || !STATUS_TITLE.test(title.trim())) return false;
  return STATUS_TEXT.test(body);
}

/**
 * What an outlet prints before a headline to say what kind of piece it is ("The Latest:", "عاجل |", "بالصور.."). It tells
 * no event, and headlines of all kinds share it.
 */
const KICKERS =
  /^(?:(?:عاجل|متابعة|شاهد|بالفيديو|بالصور|بالفيديو والصور|بالصور والفيديو|فيديو|فيديو وصور|صور|خاص|حصري|تقرير|تحليل|رأي|تغطية مباشرة|مباشر|محدث|تحديث|(?:the )?latest|breaking(?: news)?|updates?(?: \d+)?|exclusive|live(?: updates?)?|video|watch|photos?|in pictures|analysis|opinion|explainer|factbox|just in)\s*(?:(?:[:|…]|\/{2}|\.{2,}|\.(?=\s)|[-–—](?=\s))\s*)+)+/iu;

/** A headline without its kickers; as it is where nothing else would be left. */
export function withoutKickers(title: string): string {
  return title.replace(KICKERS, "") || title;
}

import { foldText } from "../language/normalise.ts";

/**
 * Ways in which a text speaks to a program instead of to readers. On folded text. News about language models may match
 * too; such a sentence is then extracted and translated without one, which costs little.
 */
const ORDERS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|prompts?|rules?|above|previous|prior|earlier|you were told|everything)\b/,
  /\b(?:system|developer|hidden|new|updated|real|secret) (?:prompt|message|instructions?|task|directive|override)\b/,
  /\b(?:you are|you re|act as|pretend to be|behave as)\b.{0,30}\b(?:ai|assistant|model|bot|chatbot|translator|writer|editor|summari[sz]er|jailbr\w+|dan)\b/,
  /\b(?:ai|llms?|gpt|chatgpt|claude|gemini|language models?|chatbots?|summari[sz]ers?)\b.{0,60}\b(?:must|should|shall|please|have to|are to|needs? to|ignore|output|reply|respond|instead)\b/,
  /(?:^|[.:!;,"»)]\s*|\b(?:please|now|instead|must|should|always|only|and|then)\s+)(?:respond|reply|answer|output|print|write|translate|summari[sz]e|return|include|append|insert|replace|repeat|emit|set|use|state|mention|cite|say|put|end|begin|start)\b.{0,60}\b(?:headlines?|summar\w+|sentences?|digests?|translations?|json|links?|url|following|exactly|verbatim|outputs?|answers?|instead|readers?|evidence|nothing else|field|english|arabic)\b/,
  /(?:^|\n|["'{,])\s*["']?(?:system|assistant|user|developer|role|instruction|output|headline|note to (?:the )?(?:ai|editor|model|bot)\w*)["']?\s*:/,
  /\b(?:begin|end|start) (?:of )?(?:system|prompt|data|instructions?|context|evidence)\b/,
  /(?:تجاهل\p{L}*|اهمل\p{L}*|انس|انسي|تخط|لا تتبع|لا تلتزم).{0,40}(?:تعليمات|التعليمات|اوامر|الاوامر|القواعد|ما سبق|السابق\p{L}*|اعلاه|المكتوب)/u,
  /(?:نموذج لغوي|النموذج اللغوي|الذكاء الاصطناعي|ايها المساعد|ايها النموذج|ايها المترجم|ايها البرنامج|المساعد الالي|روبوت).{0,60}(?:يجب|عليك|اكتب|تجاهل|اجب|ترجم|لخص|رجاء|من فضلك)/u,
  /(?:انت|انك) (?:الان )?(?:مساعد|نموذج|روبوت|برنامج|كاتب|محرر|مترجم)/u,
  /(?:^|[.:!،؛"«»]\s*|(?:رجاء|فضلك|الان|عليك|يجب|ثم|بل)\s+(?:ان\s+)?)[وف]?(?:ت?اكتب|تكتب|اجب|تجيب|رد|اطبع|كرر|اضف|تضيف|ترجم|تترجم|لخص|تلخص|استبدل|ضع|تضع|قل|تقول|اذكر|انشر|اجعل|غير)(?!\p{L}).{0,70}(?:العنوان|عنوان\p{L}*|الملخص|ملخص\p{L}*|الجمل\p{L}*|جمله|الموجز|الترجمه|الرابط|رابط|ما يلي|التالي\p{L}*|بدلا|فقط|حرفيا|القراء|للقارئ|الاجابه|النص|بالانجليزيه|بالعربيه)/u,
  /(?:تعليمات|رساله|توجيه\p{L}*|اوامر|مهمه) (?:(?:جديده|النظام|سريه|محدثه)\s*:|للنموذج|للمساعد|المطور)/u,
];

/** True for a text that seems to give orders to whoever processes it: no model gets to see it. */
export function looksLikeOrder(text: string): boolean {
  const folded = foldText(text);
  return ORDERS.some((order) => order.test(folded));
}

const ARABIC = `من في علي الي عن مع بين بعد قبل منذ حتي حول خلال ضد عند لدي امام تحت فوق دون بدون عبر نحو ضمن وفق سوي غير
ان انه انها انهم انهما اني اننا انك كان كانت كانوا يكون تكون يكونوا ليس ليست ليسوا لا لم لن ما قد لقد سوف هل اذا اذ لو لولا كي لكي حيث كما
بل لكن لكنه لكنها ولكن او ام ثم اي ايا انما كلما عندما بينما فيما مما عما الا هو هي هم هن هما انا نحن انت انتم هذا هذه هذان هذين هاتان ذلك تلك
هؤلاء اولئك الذي التي الذين اللذان اللذين اللتان اللواتي اللاتي هنا هناك كل بعض جميع كلا ايضا فقط جدا مثل به بها بهم بهما لها له لهم لهما لنا لي لك
فيه فيها فيهم منه منها منهم عنه عنها عنهم عليه عليها عليهم اليه اليها اليهم معه معها معهم لان لانه لانها بان بانه بانها كانه كانها وهو وهي وهم
يتم تم نفس نفسه نفسها ذات عدم احد احدي ذا ذو ذي الان اليوم ولا وما فان فانه فانها وان وانه وانها وقد فقد وكان وكانت وفي ومن وعلي والي ومع وعن ولم ولن وليس وهذا وهذه وذلك وكما
بعدما قبلما حينما حين كم كيف متي اين لماذا ماذا ماهو ماهي بماذا لمن ممن فيمن اما اول منذ كذلك بما لما فما كانا قال قالت واضاف وقال وقالت`;

const ENGLISH = `a an the and or but nor so yet if then than that this these those there here of in on at to from by with without about
into onto over under after before during between among through against within upon off out up down as is are was were be been being am do does did
done have has had having will would shall should can could may might must not no it its he him his she her hers they them their theirs we us our
ours you your yours i me my mine who whom whose which what when where why how all any both each few more most other some such only own same too
very just also s t re ve ll d m said says say`;

/** Single-letter proclitics that join a function word: و ف ب ل ك, alone or two together. */
const CLITICS = ["و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك"];
const JOINED = ["هذا", "هذه", "ذلك", "تلك", "ما", "ان", "ه", "ها", "هم"];

const arabic = ARABIC.split(/\s+/);
const stopwords = new Set([...arabic, ...ENGLISH.split(/\s+/)]);
for (const word of arabic) stopwords.add(`و${word}`).add(`ف${word}`);
for (const clitic of CLITICS) for (const word of JOINED) stopwords.add(clitic + word);

/** True for a function word of either language; `norm` is a word as `foldText` gives it. */
export function isStopword(norm: string): boolean {
  return stopwords.has(norm);
}

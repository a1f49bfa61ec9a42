import type { Lang } from "../contracts/article.ts";
import type { Digest, DigestEvidence, DigestSentence, DigestSource, StoryDigest } from "../contracts/digest.ts";
import type { BilingualName } from "../contracts/summarizer.ts";
import { formatDate, formatPublished } from "../i18n/dates.ts";
import type { MessageKey } from "../i18n/en.ts";
import { comma } from "../i18n/lists.ts";
import { text } from "../i18n/text.ts";
import { stripControls } from "../language/direction.ts";
import { scriptLang } from "../language/other-lang.ts";
import { digestPeriod } from "./digest-period.ts";
import { countsOf, emptyText, noteTexts } from "./document.ts";
import { DOUBT_SIGN, doubtMark, doubtTexts, headlineDoubts } from "./doubts.ts";
import { fileName } from "./file-name.ts";
import { PAGE_STYLE } from "./html-style.ts";
import { type Show, shownLanguages } from "./shown.ts";
import { copyOutlets } from "./sources-line.ts";
import { asSentence, directionFor, ROUGH_SIGN, shownLang, webAddress } from "./spans.ts";
import { figureIn, quoteBlock } from "./story-section.ts";

/** As for a document: which languages, and the IANA zone of dates. */
export interface HtmlOptions {
  readonly show: Show;
  readonly timeZone: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as data, in element content and in quoted attributes. */
export const escapeHtml = (value: string): string => stripControls(value).replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

const attrs = (lang: Lang): string => `lang="${lang}" dir="${directionFor(lang)}"`;

/** A piece of unknown language inside a sentence: isolated, so that it cannot reorder what stands around it. */
const isolated = (value: string): string => `<bdi>${escapeHtml(value)}</bdi>`;

function citations(story: number, numbers: readonly number[]): string {
  return numbers.map((n) => `<sup><a href="#s${story}-${n}">[${n}]</a></sup>`).join("");
}

function sentence(s: DigestSentence, story: number, lang: Lang): string {
  const shown = s.origin === "facts" ? s.text : asSentence(s.text);
  const mark = s.rough ? ` class="rough"` : "";
  return `<p ${attrs(shownLang(lang, s.origin))}${mark}>${s.rough ? ROUGH_SIGN : ""}${escapeHtml(shown)}${doubtMark(s.doubts)} ${citations(story, s.cites)}</p>`;
}

function quotes(story: StoryDigest, n: number, lang: Lang): string {
  return story.quotes
    .flatMap((q) => quoteBlock(q, lang).map((block) => ({ block, rough: q.rough && q.lang !== lang })))
    .map(({ block, rough }) => {
      const shown = block.spans.map((s) => (s.kind === "cite" ? citations(n, [s.n]) : escapeHtml(s.text))).join("");
      return `<blockquote${rough ? ` class="rough"` : ""}>${shown}</blockquote>`;
    })
    .join("\n");
}

function differences(story: StoryDigest, n: number, lang: Lang): string {
  return story.differences
    .map((d) => {
      const values = d.values
        .map((v) => `${isolated(figureIn(v.value, lang))} ${citations(n, [v.source])}`)
        .join(`${comma(lang)} `);
      return `<p class="note">${text(lang, "digest.differs")} (${isolated(d.what[lang] ?? d.what.ar ?? d.what.en ?? "")}): ${values}</p>`;
    })
    .join("\n");
}

function half(story: StoryDigest, n: number, lang: Lang): string {
  const heading = shownLang(lang, story.headlineOrigin[lang]);
  const rough = story.headlineRough[lang];
  return `<div ${attrs(lang)}>
<h2 ${attrs(heading)}${rough ? ` class="rough"` : ""}>${n}. ${rough ? ROUGH_SIGN : ""}${escapeHtml(story.headline[lang])}${doubtMark(headlineDoubts(story, lang))}</h2>
${story.summary[lang].map((s) => sentence(s, n, lang)).join("\n")}
${quotes(story, n, lang)}
${differences(story, n, lang)}
</div>`;
}

/** One text in every language shown, each where it can be read; names of outlets without one are texts too. */
const inEach = (show: Show, said: (lang: Lang) => string): string =>
  [...new Set(shownLanguages(show).map((l) => `<span ${attrs(l)}>${escapeHtml(said(l))}</span>`))].join(" · ");

function source(s: DigestSource, story: number, { show, timeZone }: HtmlOptions): string {
  const title = s.title ?? (s.path === null ? s.articleId : fileName(s.path));
  const url = webAddress(s.url);
  const shown = `<bdi ${attrs(scriptLang(title))}>${escapeHtml(title)}</bdi>`;
  const outlet = s.outlet === null ? inEach(show, (l) => text(l, "outlet.unknown")) : isolated(s.outlet);
  const linked = url ? `<a href="${escapeHtml(url)}" rel="noopener noreferrer nofollow">${shown}</a>` : shown;
  return `<li id="s${story}-${s.n}" value="${s.n}">${outlet} · ${inEach(show, (l) => formatPublished(s.published, l, timeZone))} · ${linked}</li>`;
}

const FACTS: readonly (readonly [MessageKey, "people" | "places" | "organisations" | "numbers" | "dates"])[] = [
  ["story.people", "people"],
  ["story.places", "places"],
  ["story.organisations", "organisations"],
  ["story.numbers", "numbers"],
  ["story.dates", "dates"],
];

function facts(story: StoryDigest, lang: Lang): string {
  const shown = (name: BilingualName) => isolated(name[lang] ?? name.ar ?? name.en ?? "");
  const rows = FACTS.filter(([, kind]) => story.facts[kind].length > 0).map(
    ([key, kind]) => `<dt>${text(lang, key)}</dt><dd>${story.facts[kind].map(shown).join(" · ")}</dd>`,
  );
  return rows.length > 0 ? `<dl ${attrs(lang)}>${rows.join("")}</dl>` : "";
}

/** What the checks doubt in the languages shown: of the headline where `i` is null, else of statement `i`. */
function doubts(story: StoryDigest, i: number | null, show: Show): string {
  const found = shownLanguages(show).flatMap(
    (l) => (i === null ? headlineDoubts(story, l) : story.summary[l][i]?.doubts) ?? [],
  );
  const lines = shownLanguages(show).flatMap((l) =>
    doubtTexts(found, l).map((doubt) => `\n<p class="note" ${attrs(l)}>${DOUBT_SIGN}${escapeHtml(doubt)}</p>`),
  );
  return lines.join("");
}

const span = (e: DigestEvidence, n: number): string =>
  `<blockquote ${attrs(scriptLang(e.text))}>${escapeHtml(e.text)} ${citations(n, [e.source])}</blockquote>`;

/** What stands behind the disclosure, in every language shown: readers of either press it. */
const disclosure = (show: Show): string =>
  shownLanguages(show)
    .map((l) => `<span ${attrs(l)}>${text(l, "digest.evidence")} · ${text(l, "digest.facts")}</span>`)
    .join(" ");

/** The exact sentences of the sources, behind a disclosure that needs no script. */
function evidence(story: StoryDigest, n: number, show: Show): string {
  const spans = story.evidence.map((e, i) => {
    const counterpart = story.counterparts[i];
    return `${span(e, n)}${counterpart ? span(counterpart, n) : ""}${doubts(story, i, show)}`;
  });
  return `<details><summary>${disclosure(show)}</summary>${doubts(story, null, show)}
${spans.join("\n")}
${shownLanguages(show)
  .map((l) => facts(story, l))
  .join("\n")}
</details>`;
}

/** Who printed copies, a line a language. */
function copies(story: StoryDigest, show: Show): string {
  const outlets = copyOutlets(story).map(isolated);
  if (outlets.length === 0) return "";
  return shownLanguages(show)
    .map((l) => `<p class="note" ${attrs(l)}>${text(l, "digest.copies")} ${outlets.join(`${comma(l)} `)}</p>`)
    .join("\n");
}

function storyArticle(story: StoryDigest, n: number, lang: Lang, options: HtmlOptions): string {
  const { show } = options;
  return `<article id="story-${n}">
<div class="pair ${show}">
${shownLanguages(show)
  .map((l) => half(story, n, l))
  .join("\n")}
</div>
<ol class="sources" aria-label="${text(lang, "digest.sources")}" ${attrs(lang)}>
${story.sources.map((s) => source(s, n, options)).join("\n")}
</ol>
${copies(story, show)}
${evidence(story, n, show)}
</article>`;
}

function notes(digest: Digest, lang: Lang): string {
  const lines = noteTexts(digest, lang);
  return lines.length > 0 ? `<div ${attrs(lang)}>${lines.map((l) => `<p>${escapeHtml(l)}</p>`).join("")}</div>` : "";
}

function header(digest: Digest, { show, timeZone }: HtmlOptions): string {
  const halves = shownLanguages(show).map((lang, i) => {
    const tag = i === 0 ? "h1" : `p role="heading" aria-level="1" class="h1"`;
    const day = formatDate(digest.generatedAt, lang, timeZone);
    const made = `<time datetime="${digest.generatedAt}">${day}</time>`;
    const period = digestPeriod(digest, lang, timeZone);
    const asked = period && period !== day ? [escapeHtml(period)] : [];
    const about = [made, ...asked, ...countsOf(digest, lang)].join(" · ");
    return `<div ${attrs(lang)}><${tag}>${escapeHtml(digest.title[lang])}</${tag.split(" ")[0]}><p class="meta">${about}</p></div>`;
  });
  return `<header><div class="pair ${show}">${halves.join("\n")}</div></header>`;
}

/** Digest → one self-contained page: no script, no external file; Arabic and English side by side. Pure. */
export function renderHtml(digest: Digest, options: HtmlOptions): string {
  const lang: Lang = options.show === "ar" ? "ar" : "en";
  const body = digest.stories.map((s, i) => storyArticle(s, i + 1, lang, options)).join("\n");
  const empty = shownLanguages(options.show)
    .map((l) => `<p ${attrs(l)}>${escapeHtml(emptyText(digest, l, options.timeZone))}</p>`)
    .join("\n");
  return `<!doctype html>
<html ${attrs(lang)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Mujaz">
<title>${escapeHtml(
    shownLanguages(options.show)
      .map((l) => digest.title[l])
      .join(" · "),
  )}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#stories">${text(lang, "page.skip")}</a>
${header(digest, options)}
<main id="stories">
${body || empty}
</main>
<footer>${shownLanguages(options.show)
    .map((l) => notes(digest, l))
    .join("\n")}</footer>
</body>
</html>
`;
}

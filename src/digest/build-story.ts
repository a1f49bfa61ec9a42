import type { Lang } from "../contracts/article.ts";
import type {
  DigestEvidence,
  DigestQuote,
  DigestSentence,
  StoryDigest,
  StoryUpdate,
  StoryWriting,
} from "../contracts/digest.ts";
import type { Evidence } from "../contracts/evidence.ts";
import { otherLang } from "../language/other-lang.ts";
import { bothHalves, writtenHalves } from "./halves.ts";
import { citesOf, type NumberedSources, numberSources, restsOf } from "./number-sources.ts";
import type { RenderedStory } from "./translations.ts";

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Number of an article among the sources; the first where it is not among them. */
type Numbering = (articleId: string) => number;

function sentencesOf({ summary, renderings, written }: RenderedStory, { numberOf }: NumberedSources) {
  const halves = summary.sentences.map((sentence, i) => {
    const text = written?.sentences[i]?.text;
    return text ? writtenHalves(text) : bothHalves(sentence, renderings[i + 1]);
  });
  const cites = summary.sentences.map((sentence, i) =>
    unique([...citesOf(sentence), ...restsOf(written, i)].flatMap((id) => numberOf.get(id) ?? [])),
  );
  const side = (lang: Lang): DigestSentence[] =>
    halves.map((both, i) => ({ ...both[lang], cites: cites[i] as readonly number[] }));
  return { ar: side("ar"), en: side("en") };
}

function headlineOf({ summary, renderings, written }: RenderedStory) {
  const { ar, en } = written?.headline ? writtenHalves(written.headline) : bothHalves(summary.headline, renderings[0]);
  const headlineDoubts = ar.doubts ?? en.doubts;
  return {
    headline: { ar: ar.text, en: en.text },
    headlineOrigin: { ar: ar.origin, en: en.origin },
    headlineRough: { ar: ar.rough, en: en.rough },
    ...(headlineDoubts && { headlineDoubts }),
  };
}

/** Copies that no sentence cites, and the source that each is a copy of. */
const copiesOf = ({ story }: RenderedStory, { numberOf }: NumberedSources) =>
  story.articles
    .filter((article) => article.duplicateOf !== null && !numberOf.has(article.id))
    .map(({ id, outlet, duplicateOf }) => ({ articleId: id, outlet, of: numberOf.get(duplicateOf ?? "") ?? null }));

function quotesOf({ summary, renderings }: RenderedStory, numbered: Numbering): readonly DigestQuote[] {
  return summary.quotes.map((q, i): DigestQuote => {
    const translation = renderings[i + 1 + summary.sentences.length]?.translation ?? null;
    const other = translation?.text ?? null;
    return {
      speaker: q.speaker,
      text: q.lang === "ar" ? { ar: q.text, en: other } : { ar: other, en: q.text },
      lang: q.lang,
      rough: translation?.rough ?? false,
      source: numbered(q.evidence.articleId),
    };
  });
}

/** Of the texts that are shown; what is written stands in the place of its translation. */
function translationOf({ summary, renderings, written }: RenderedStory): StoryDigest["translation"] {
  const isWritten = (at: number) => (at === 0 ? written?.headline : written?.sentences[at - 1]?.text) != null;
  const shown = renderings.flatMap(({ translation }, at) => (isWritten(at) ? [] : (translation ?? [])));
  const engine = renderings.some((_, at) => isWritten(at)) ? "llm" : (shown[0]?.engine ?? null);
  const from = engine === null ? null : (summary.sentences[0]?.lang ?? summary.headline.lang);
  const flags = shown.flatMap((translation) => translation.flags.map((f) => `${f.kind}: ${f.detail}`));
  const refused = written?.refused.flatMap(({ reasons }) => reasons.map((reason) => `refused: ${reason}`)) ?? [];
  return { engine, from, to: from === null ? null : otherLang(from), flags: unique([...flags, ...refused]) };
}

function updateOf({ update }: RenderedStory, numbered: Numbering): StoryUpdate | null {
  if (update === null) return null;
  return {
    since: update.since,
    newArticles: update.newArticles.map(({ id }) => numbered(id)),
    changes: update.changes.map(({ what, before, now, articleId }) => ({
      what,
      before,
      now,
      source: numbered(articleId),
    })),
  };
}

function writingOf(
  { by, passed, of, refused, sentences }: NonNullable<RenderedStory["written"]>,
  own: readonly Evidence[],
  evidenceOf: (evidence: Evidence) => DigestEvidence,
): StoryWriting {
  const evidence = sentences.map(({ rests }, i) => {
    const all = rests.length > 0 ? rests.map((rest) => rest.evidence) : own.slice(i, i + 1);
    return all.map(evidenceOf);
  });
  return { by, passed, of, evidence, refused };
}

/** A story with its texts in both languages → the story as the digest has it. */
export function buildStory(rendered: RenderedStory): StoryDigest {
  const { story, summary } = rendered;
  const written = rendered.written ?? null;
  const numbers = numberSources(rendered);
  const numbered: Numbering = (id) => numbers.numberOf.get(id) ?? 1;
  const update = updateOf(rendered, numbered);
  const evidenceOf = ({ articleId, start, end }: Evidence): DigestEvidence => {
    const text = story.articles.find(({ id }) => id === articleId)?.text.slice(start, end) ?? "";
    return { source: numbered(articleId), start, end, text };
  };
  const own = summary.sentences.map(({ evidence }) => evidence);
  return {
    id: story.id,
    ...headlineOf(rendered),
    summary: sentencesOf(rendered, numbers),
    evidence: own.map(evidenceOf),
    counterparts: summary.sentences.map(({ counterpart }, i) =>
      counterpart && !written?.sentences[i]?.text ? evidenceOf(counterpart.evidence) : null,
    ),
    facts: summary.facts,
    quotes: quotesOf(rendered, numbered),
    differences: summary.differences.map(({ what, values }) => ({
      what,
      values: values.map(({ value, articleId }) => ({ value, source: numbered(articleId) })),
    })),
    sources: numbers.sources,
    copies: copiesOf(rendered, numbers),
    rank: { score: story.score, reasons: story.reasons },
    translation: translationOf(rendered),
    ...(update && { update }),
    ...(written && { written: writingOf(written, own, evidenceOf) }),
  };
}

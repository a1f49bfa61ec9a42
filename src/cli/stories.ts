import type { Article } from "../contracts/article.ts";
import type { Story } from "../contracts/story.ts";
import { formatPublished } from "../i18n/dates.ts";
import { text } from "../i18n/text.ts";
import { openArchive } from "./archive.ts";
import { type Context, forTerminal, print, printJson } from "./context.ts";
import { groupShown } from "./group-shown.ts";

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly articles: readonly Article[];
}

/** Articles that no digest takes (another language than Arabic or English) stand alone, so that none is missing. */
function alone(articles: readonly Article[], stories: readonly Story[]): readonly Listed[] {
  const placed = new Set(stories.flatMap((s) => s.articles.map((a) => a.id)));
  const left = articles.filter((a) => !placed.has(a.id));
  return left.map((article) => ({ id: `s-${article.id}`, title: article.title ?? "", articles: [article] }));
}

/** Outlet, day and title; a copy is marked. */
function lineOf({ lang, config }: Context, article: Article): string {
  const { outlet, published, duplicateOf } = article;
  const day = formatPublished(published, lang, config.timeZone);
  const parts = [outlet ?? text(lang, "outlet.unknown"), day, nameOf(article)];
  return `  ${parts.join(" · ")}${duplicateOf === null ? "" : " (=)"}`;
}

/** How much of an article's text stands where it has no title. */
const START_WORDS = 10;

function nameOf({ title, text: body }: Article): string {
  if (title !== null) return title;
  const words = body.split(/\s+/, START_WORDS + 1);
  return words.length > START_WORDS ? `${words.slice(0, START_WORDS).join(" ")} …` : body;
}

/** `mujaz stories [PATH...]`: every article of the archive in its story, best story first. */
export async function runStories(
  context: Context,
  paths: readonly string[],
  options: { readonly json?: boolean },
): Promise<void> {
  const archive = await openArchive(context, paths);
  try {
    const articles = archive.inWindow({ from: null, to: null });
    const features = archive.features(articles.map((a) => a.id));
    const now = archive.span().to ?? context.clock.now().toISOString();
    const grouped = groupShown(context, articles, (id) => features.get(id), { now });
    const stories: readonly Listed[] = [...grouped, ...alone(articles, grouped)];
    if (options.json) {
      const plain = stories.map((s) => ({
        id: s.id,
        title: s.title === "" ? null : s.title,
        articles: s.articles.map(({ id, path, url }) => ({ id, path, url })),
      }));
      return await printJson(context, { stories: plain });
    }
    for (const { title, articles: own } of stories) {
      const head = `${title || nameOf(own[0] as Article)} (${own.length})`;
      await print(context, forTerminal(`${[head, ...own.map((a) => lineOf(context, a))].join("\n")}\n`));
    }
  } finally {
    archive.close();
  }
}

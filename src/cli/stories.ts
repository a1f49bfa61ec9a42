import type { Article } from "../contracts/article.ts";
import type { Story } from "../contracts/story.ts";
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
        title: s.title,
        articles: s.articles.map(({ id, path, url }) => ({ id, path, url })),
      }));
      return await printJson(context, { stories: plain });
    }
    for (const story of stories) {
      const lines = story.articles.map(
        (a) => `  ${a.outlet ?? "–"} · ${a.published.date ?? "–"} · ${a.title ?? ""}${a.duplicateOf ? " (=)" : ""}`,
      );
      await print(context, forTerminal(`${[`${story.title} (${story.articles.length})`, ...lines].join("\n")}\n`));
    }
  } finally {
    archive.close();
  }
}

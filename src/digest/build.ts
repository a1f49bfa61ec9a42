import type { Digest } from "../contracts/digest.ts";
import { buildStory } from "./build-story.ts";
import type { RenderedStory } from "./translations.ts";

/** All that a digest is made of. */
export interface DigestInput {
  readonly recipe: string;
  readonly title: { readonly ar: string; readonly en: string };
  readonly generatedAt: string;
  readonly window: Digest["window"];
  /** The chosen stories, best first. */
  readonly stories: readonly RenderedStory[];
  readonly omitted: number;
  /** Stories left out because the chat has had them; null when nobody asked. */
  readonly seen: number | null;
  readonly archive: Digest["archive"];
  /** Makes an id from text; the same text always gives the same id. */
  readonly hash: (text: string) => string;
}

/** A story told again for what is new in it is not the story that was told before. */
const identity = ({ story, update }: RenderedStory): string =>
  [story.id, ...(update?.newArticles.map(({ id }) => id) ?? [])].join("+");

/** Recipe, stories and their renderings → the digest in its public form. Pure. */
export function buildDigest(input: DigestInput): Digest {
  const stories = input.stories.map(buildStory);
  const shown = input.stories.flatMap((s) => s.story.articles);
  return {
    schema: "mujaz.digest/1",
    id: input.hash([input.recipe, input.window.from, input.window.to, ...input.stories.map(identity)].join("\n")),
    recipe: input.recipe,
    title: input.title,
    generatedAt: input.generatedAt,
    window: input.window,
    archive: input.archive,
    counts: {
      articles: shown.length,
      stories: stories.length,
      outlets: new Set(shown.flatMap((a) => a.outlet ?? [])).size,
      duplicates: shown.filter((a) => a.duplicateOf !== null).length,
      ...(input.seen !== null && { seen: input.seen }),
    },
    stories,
    omitted: { stories: input.omitted },
  };
}

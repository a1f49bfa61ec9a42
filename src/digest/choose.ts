import type { Article } from "../contracts/article.ts";
import type { SeenStory } from "../contracts/digest.ts";
import type { Story } from "../contracts/story.ts";
import { indexSeen, type SeenAids, type SeenChange, type SeenIndex } from "./seen.ts";

/** What is new in a story that the chat has had. */
export interface ToldAgain {
  readonly since: string;
  readonly newArticles: readonly Article[];
  readonly changes: readonly SeenChange[];
}

/** A story that will be shown; `update` is null where the chat never had it. */
export interface Chosen {
  readonly story: Story;
  readonly update: ToldAgain | null;
}

/** What is shown, and how much is not. */
export interface Choice {
  readonly chosen: readonly Chosen[];
  /** Stories that there was no room for. */
  readonly omitted: number;
  /** Stories left out because the chat has had them; null when nobody asked. */
  readonly seen: number | null;
}

function judge(story: Story, index: SeenIndex): Chosen | null {
  const verdict = index.compare(story);
  if (verdict.kind === "same") return null;
  if (verdict.kind === "new") return { story, update: null };
  const { seen, newArticles, changes } = verdict;
  return { story, update: { since: seen.at, newArticles, changes } };
}

/** The first stories, in their order, that the chat has not had or that have something new for it. */
export function chooseStories(
  stories: readonly Story[],
  request: { readonly stories: number; readonly seen?: readonly SeenStory[] },
  aids: SeenAids,
): Choice {
  if (request.seen === undefined) {
    const chosen = stories.slice(0, request.stories).map((story): Chosen => ({ story, update: null }));
    return { chosen, omitted: stories.length - chosen.length, seen: null };
  }
  const index = indexSeen(request.seen, aids);
  const chosen: Chosen[] = [];
  let looked = 0;
  for (; looked < stories.length && chosen.length < request.stories; looked++) {
    const found = judge(stories[looked] as Story, index);
    if (found) chosen.push(found);
  }
  // Of those that there is no room for, only what is plainly known is not counted as omitted.
  const isHad = ({ articles }: Story) => articles.every(({ id }) => index.knows(id));
  const had = stories.slice(looked).filter(isHad).length;
  return {
    chosen,
    omitted: stories.length - looked - had,
    seen: looked - chosen.length + had,
  };
}

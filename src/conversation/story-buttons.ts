import type { Lang } from "../contracts/article.ts";
import type { Digest } from "../contracts/digest.ts";
import type { Button, MessageDoc } from "../contracts/document.ts";
import { text } from "../i18n/text.ts";
import { storyAction } from "../render/document.ts";
import type { Show } from "../render/shown.ts";
import { block, plain, strong } from "../render/spans.ts";

/** What stands under one story, its sources or its evidence. */
export interface StoryButtons {
  readonly digest: Digest;
  /** 1-based. */
  readonly n: number;
  readonly show: Show;
  readonly lang: Lang;
  /** What the message shows; it needs no button for itself. */
  readonly current: string;
  /** Whether the message took the place of its digest. */
  readonly back: boolean;
}

/** The other views of a story, its neighbours, and the way back. */
export function storyButtons({ digest, n, show, lang, current, back }: StoryButtons): readonly (readonly Button[])[] {
  const views = (["story", "sources", "evidence", "report"] as const)
    .filter((name) => name !== current)
    .map((name): Button => ({ label: text(lang, `button.${name}`), action: storyAction(name, n, show, digest.id) }));
  const neighbours = [n - 1, n + 1]
    .filter((other) => other >= 1 && other <= digest.stories.length)
    .map((other): Button => {
      const action = storyAction(current, other, show, digest.id);
      return { label: text(lang, other < n ? "button.previous" : "button.next"), action };
    });
  const home = back ? [{ label: text(lang, "button.back"), action: `show:${show}@${digest.id}` }] : [];
  return [views, neighbours, home].filter((row) => row.length > 0);
}

/** Which story? A button for each. */
export function chooserView(command: string, digest: Digest, show: Show, lang: Lang): MessageDoc {
  const lines = digest.stories.map(({ headline }, i) => {
    const other: Lang = show === "both" ? lang : show;
    return block("item", other, [strong(`${i + 1}. `), plain(headline[other])]);
  });
  return {
    sections: [{ story: null, blocks: [block("title", lang, [strong(text(lang, "chat.which-story"))]), ...lines] }],
    buttons: [
      digest.stories.map((_, i) => ({ label: String(i + 1), action: storyAction(command, i + 1, show, digest.id) })),
      [{ label: text(lang, "button.back"), action: `show:${show}@${digest.id}` }],
    ],
  };
}

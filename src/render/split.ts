import type { Block, MessageDoc, Section } from "../contracts/document.ts";

/** Length of a document by a platform's own measure. */
export type Measure = (doc: MessageDoc) => number;

const asDoc = (sections: readonly Section[]): MessageDoc => ({ sections, buttons: [] });

/** A block of the section that says that a passage was left out; the same for every lost passage. */
export type LeftOut = (lost: Block) => Block;

/**
 * Cuts one section between blocks into sections that fit. A block that does not fit even alone is replaced, never cut.
 */
function splitSection(
  section: Section,
  fits: (sections: readonly Section[]) => boolean,
  leftOut: LeftOut,
): readonly Section[] {
  const out: Section[] = [];
  let blocks: Block[] = [];
  const flush = () => {
    if (blocks.length > 0) out.push({ story: section.story, blocks });
    blocks = [];
  };
  for (const original of section.blocks) {
    const alone = fits([{ story: section.story, blocks: [original] }]);
    const block = alone ? original : leftOut(original);
    if (!fits([{ story: section.story, blocks: [...blocks, block] }])) flush();
    if (fits([{ story: section.story, blocks: [block] }])) blocks.push(block);
  }
  flush();
  return out;
}

/**
 * Splits a document into documents that each measure at most `limit`. Sections stay whole where they fit, then blocks
 * do; a sentence is never cut. Buttons go with the last part.
 */
export function splitDocument(
  doc: MessageDoc,
  measure: Measure,
  limit: number,
  leftOut: LeftOut,
): readonly MessageDoc[] {
  const fits = (sections: readonly Section[]) => measure(asDoc(sections)) <= limit;
  const parts: Section[][] = [];
  let current: Section[] = [];
  const flush = () => {
    if (current.length > 0) parts.push(current);
    current = [];
  };
  for (const section of doc.sections) {
    const pieces = fits([section]) ? [section] : splitSection(section, fits, leftOut);
    for (const piece of pieces) {
      if (!fits([...current, piece])) flush();
      current.push(piece);
    }
  }
  flush();
  return parts.map((sections, i) => ({ sections, buttons: i === parts.length - 1 ? doc.buttons : [] }));
}

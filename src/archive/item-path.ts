/** The file of an article's path: an item of a JSON file is `FILE#LINE`, or `FILE#LINE.N` where a line holds several. */
export const fileOfItem = (path: string): string => path.replace(/#\d+(?:\.\d+)?$/, "");

/**
 * A file of the archive as readers are told of it: its name and its folder's. Where the archive lies on the server is
 * the operator's business.
 */
export const fileName = (path: string): string => path.split(/[/\\]/).slice(-2).join("/");

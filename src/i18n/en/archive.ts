/** Reading articles and keeping them. */
export const archive = {
  "ingest.done":
    "{read, plural, one {# article} other {# articles}} read, {unchanged, plural, one {# file} other {# files}} unchanged, {failed, plural, =0 {no failures} one {# file failed, wholly or in part} other {# files failed, wholly or in part}}.",
  "ingest.duplicates":
    "{n, plural, one {# copy} other {# copies}} of the archive linked to {n, plural, one {its original} other {their originals}}.",
  "ingest.gone":
    "{files, plural, one {# file that was read} other {# files that were read}} {files, plural, one {is} other {are}} gone; {articles, plural, one {# article} other {# articles}} of {files, plural, one {it} other {them}} {articles, plural, one {stays} other {stay}} in the archive. To drop: mujaz ingest --prune",
  "ingest.none-gone": "No file that was read is gone.",
  "ingest.pruned":
    "{articles, plural, one {# article} other {# articles}} dropped with {files, plural, one {# file} other {# files}} that {files, plural, one {is} other {are}} gone.",
  "ingest.away": "{path} is missing, empty or unreadable, as where a disk is not mounted: nothing of it was dropped.",
  "archive.sample": "These are the invented news of the sample archive. {remedy}",
  "archive.sample.remedy": "For your own articles: set ARCHIVE=/path/to/folder in .env.",
  "ingest.progress": "reading",
  "stories.grouping": "Grouping {n, plural, one {# article} other {# articles}} into stories…",
  "read.failed": "{path}: {reason}",
  "read.not-found": "does not exist. Check the path.",
  "read.bad-name": "has a name that is not UTF-8. Rename it (for instance with convmv).",
  "read.no-permission": "may not be read. Give this user read permission, or run as its owner.",
  "read.folder": "is a folder. Put a file in its place, or remove it.",
  "read.link-loop": "is a link that leads to itself. Remove it or point it at a file.",
  "read.long-path": "has too long a path. Move it up some folders, or give it a shorter name.",
  "read.bad-gzip": "is no valid gzip file. Pack it again, or unpack it.",
  "read.not-a-file": "is neither a file nor a folder. Name one of those.",
  "read.io": "could not be read ({why}). Check the disk, then try again.",
  "read.no-files":
    "holds no .txt, .md, .html, .json or .jsonl file{n, plural, =0 {} one { (# other file was passed over)} other { (# other files were passed over)}}. Put articles there, or name another folder.",
  "read.empty": "is empty. Delete it or put an article into it.",
  "read.blank": "holds only white space. Delete it or put an article into it.",
  "read.binary": "holds no text, whatever its name says. Convert it to text, or move it out of the archive.",
  "read.too-large":
    "is {size} MB; one article may have {limit} MB. Split it into one file an article, or make it JSON lines.",
  "read.changed-while-read":
    "kept changing while it was read. It is read again next time; copy it elsewhere if it is written all the time.",
  "read.bad-json": "is no valid JSON ({why}). Correct or remove this record; the others are read.",
  "read.more-bad-json":
    "{n, plural, one {# more record is} other {# more records are}} no valid JSON. Check how the file was made.",
  "read.bare-records":
    "{n, plural, one {# record has} other {# records have}} neither a title nor a text. See the guide for the field names that are read.",
  "read.unpublished":
    "{n, plural, one {# text is} other {# texts are}} left out: no published {n, plural, one {article, but a draft, a private text or another part of a site} other {articles, but drafts, private texts or other parts of a site}}. Publish there first what should be read.",
  "read.no-article":
    "holds no article: no title and no text were found. Check the file, or move it out of the archive.",
  "read.no-page-text": "holds no article text. Save the page with its text, or remove it.",
  "languages.other":
    "{n, plural, one {# article is in another language} other {# articles are in other languages}} ({names}): kept and found by search, but no digest shows {n, plural, one {it} other {them}}.",
  "languages.unknown": "not recognised {n}",
  "store.locked":
    "The store {path} is in use by another process. Stop the other mujaz, or wait until it has finished, and try again.",
  "store.full":
    "The disk that holds the store {path} is full; the last change was undone and nothing stored was lost. Free some space, or set DATA_DIR to a folder on a larger disk.",
  "store.corrupt":
    "The store {path} is damaged. It was left as it is: move it away, or put a backup in its place, and run mujaz ingest to read the archive again.",
  "store.newer-version":
    "The store {path} was written by a newer mujaz. It was left as it is: update mujaz, or set DATA_DIR to another folder.",
  "store.read-only":
    "The store {path} cannot be written, because its folder or disk is read-only. Make it writable, or set DATA_DIR to a folder that is.",
  "store.only-read":
    "The store {path} cannot be written: it is shown as it is. New articles are not read, and what you set or correct lasts until the end of this run.",
  "store.as-it-is": "What is stored is shown as it is; some new articles are missing.",
  "store.not-a-database":
    "{path} is not a mujaz store. It was left as it is: set DATA_DIR to another folder, or move the file away.",
  "store.no-permission":
    "The store {path} cannot be opened, because this user may not write there. Change the owner of the folder, or set DATA_DIR to another one.",
  "store.io":
    "The disk did not read or write the store {path}. Check the disk, and that DATA_DIR is a folder on a local one.",
  "store.no-sqlite": "No SQLite for this machine can open {path}: use Node 22.13 or later, which has its own.",
  "store.not-a-folder": "{path} is not a folder. Set DATA_DIR to one.",
} as const;

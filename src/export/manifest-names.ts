import { FILE_WORDS } from '../wording/file-words.ts';

/** What an evidence file holds, by name. */

export const EVIDENCE_FORMAT = 'gouji-evidence/1';
/** What was read, how, and the SHA-256 of each file beside it. */
export const MANIFEST = 'manifest.json';
/** The contract's document. */
export const DOCUMENT = 'report.json';
/** The page's text as read: the SHA-256 in the document is that of this file. */
export const TEXT = 'page.txt';
/** What a person should read first. */
export const READ_ME = FILE_WORDS.note;

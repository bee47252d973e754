import { toDocument, toJson } from './document.ts';
import type { Writer } from './exporter.ts';

/** The contract's document. */
export const writeJson: Writer = async (report, parts) => toJson(await toDocument(report, parts));

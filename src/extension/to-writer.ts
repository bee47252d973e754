import type { FormatId } from '../export/exporter.ts';
import type { ReadReport } from './reader-messages.ts';

/** Background → writer's page: write this. Answered with a SavedFile. */
export interface ToWriter {
  readonly kind: 'write-file';
  readonly format: FormatId;
  readonly read: ReadReport;
  /** Of the extension: a page that nobody sees can do little more than listen. */
  readonly version: string;
}

/** Only our own background sends such a message; what it holds has come from our own reader. */
export function isToWriter(message: unknown): message is ToWriter {
  return typeof message === 'object' && message !== null && Reflect.get(message, 'kind') === 'write-file';
}

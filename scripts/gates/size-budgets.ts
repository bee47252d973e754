import { measureAll, measureFile, measurePage, type Size } from './measure-size.ts';

/** How large a part of the extension may be. docs/measurements.md says what the design asks for, and how far off we are. */
export interface SizeBudget {
  readonly measure: (build: string) => Size;
  /** KiB, gzipped: what it was when the line was written, and a margin for small changes. */
  readonly most: number;
  /** Who pays for it, and what it consists of. */
  readonly why: string;
}

export const SIZE_BUDGETS: readonly SizeBudget[] = [
  {
    measure: (build) => measureFile(build, 'detector.js'),
    most: 2.3,
    why: 'runs on every page of every government portal, reports or not (2.1; the design asks for 4 of our own code)',
  },
  {
    measure: (build) => measureFile(build, 'judge.js'),
    most: 7.4,
    why: 'runs on every page that speaks of reports, to decide whether it is one (7.0, of which 2.2 are traditional characters)',
  },
  {
    measure: (build) => measureFile(build, 'reader.js'),
    most: 110,
    why: 'runs on every report: six forms with their rules and the words of running text, exact decimals, marks and cards (107.4; the design asks for 60, which six forms and their words do not fit in)',
  },
  {
    measure: (build) => measureFile(build, 'background.js'),
    most: 46,
    why: 'starts with the browser and again after each rest: the words of both languages, checked messages (44.2)',
  },
  {
    measure: (build) => measurePage(build, 'popup.html'),
    most: 51,
    why: 'is waited for after a click: preact, checked messages, diagnostics, the polyfill (48.4)',
  },
  {
    measure: (build) => measurePage(build, 'writer.html'),
    most: 38,
    why: 'opens for an export; each format besides is loaded when it is written (35.4)',
  },
  {
    measure: measureAll,
    most: 280,
    why: 'is what a person downloads, each file gzipped by itself, as in the zip of a store (270.7)',
  },
];

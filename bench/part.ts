import type { Lab } from './lab.ts';

/** What one part of the benchmark found. Numbers stay numbers: the printer rounds, the JSON file does not. */
export interface Outcome {
  readonly tables: readonly Table[];
  readonly targets: readonly Target[];
}

export interface Table {
  readonly title: string;
  /** Names of the columns, units included. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly notes?: readonly string[];
}

/** Something wanted to be small. Met where `found` ≤ `most`; a missed one is printed and fails nothing. */
export interface Target {
  readonly what: string;
  readonly found: number;
  readonly most: number;
  /** Empty for a ratio. */
  readonly unit: string;
}

export interface Part {
  readonly name: string;
  readonly run: (lab: Lab) => Promise<Outcome>;
}

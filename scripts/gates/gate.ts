/** One check of the whole project, apart from its tests: what it holds, and what stands against it. */
export interface Gate {
  readonly name: string;
  /** True where it looks at what was built, not at sources. */
  readonly isOfBuild?: true;
  /** @param builds the directories of builds, such as `.output/chrome-mv3`. */
  readonly check: (builds: readonly string[]) => Problems | Promise<Problems>;
}

/** Each a sentence or more that tells a newcomer what is wrong and what to do. None: the gate is passed. */
export type Problems = readonly string[];

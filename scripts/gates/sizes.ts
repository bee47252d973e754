import type { Gate, Problems } from './gate.ts';
import type { Size } from './measure-size.ts';
import { SIZE_BUDGETS } from './size-budgets.ts';

/** No part of the built extension grows beyond its budget unnoticed. */
export const sizes: Gate = {
  name: 'sizes',
  isOfBuild: true,
  check: (builds) =>
    builds.flatMap((build) =>
      sizeProblems(SIZE_BUDGETS.map((budget) => ({ ...budget, size: budget.measure(build) }))),
    ),
};

export interface Measured {
  readonly size: Size;
  readonly most: number;
  readonly why: string;
}

export function sizeProblems(measured: readonly Measured[]): Problems {
  return measured
    .filter(({ size, most }) => size.gzipped > most)
    .map(
      ({ size, most, why }) =>
        `${size.name}: ${size.gzipped.toFixed(1)} KiB gzipped, and may have ${most}. It ${why}. Look what came in with your change (\`npx wxt build --analyze\` draws it): a new package, or an import that takes more than it needs? If people get their worth for it, raise the budget in scripts/gates/size-budgets.ts and say there why.`,
    );
}

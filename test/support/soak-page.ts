/** What `npm run soak` runs in the browser: bundled, its exports are the properties of a global. */
export { tallyOf as reports } from './generator/tally.ts';
export { mutationTally as mutations } from './mutations/tally.ts';

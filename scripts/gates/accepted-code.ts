/** What packages bring along, or what we do for a good reason, in the built extension. Anything else is told. */
export interface Accepted {
  /** A file of the build, or `chunks` for all that its pages share. */
  readonly part: string;
  /** Of CONSTRUCTS in risky-code.ts. */
  readonly name: string;
  readonly times: number;
  readonly reason: string;
}

const POLYFILL = 'a word in the polyfill’s table of the browser’s functions: devtools.inspectedWindow.eval';
const PAPAPARSE =
  'of Papa Parse’s reading, of which nothing is called: we only write; the policy forbids it besides';

export const ACCEPTED_CODE: readonly Accepted[] = [
  { part: 'background.js', name: 'eval', times: 1, reason: POLYFILL },
  { part: 'reader.js', name: 'eval', times: 1, reason: POLYFILL },
  { part: 'chunks', name: 'eval', times: 1, reason: POLYFILL },
  {
    part: 'reader.js',
    name: 'outerHTML',
    times: 1,
    reason: 'read, never set: the markup of a table, for evidence',
  },
  { part: 'chunks', name: 'a Worker', times: 1, reason: PAPAPARSE },
  {
    part: 'chunks',
    name: 'createObjectURL',
    times: 2,
    reason:
      'one of the writer’s page, by which the browser saves a file; one of Papa Parse’s worker, never called',
  },
];

/** Addresses that stand in the code and are never asked for: names of vocabularies. */
export const ACCEPTED_ADDRESSES: readonly string[] = [
  'http://www.w3.org/',
  'http://schemas.openxmlformats.org/',
  'https://datapackage.org',
];

/**
 * Accessibility by axe-core, in whatever drives a browser. All rules of WCAG 2.x, A and AA, and axe's best practices are
 * on; what is off stands here with its reason.
 */

/** Runs an expression in a document and gives its value back, a promise awaited; a page of any driver can do that. */
export type Evaluate = (expression: string) => Promise<unknown>;

export interface AxeOptions {
  /** What is looked at, by a selector; everything where it is not given. */
  readonly within?: string;
  /** Rules that do not apply to what is looked at: a part of a page is no page. */
  readonly isPart?: boolean;
}

/** What is asked of a whole page, and of no part of one: our marks stand on pages that are not ours. */
const OF_WHOLE_PAGES = [
  'document-title',
  'html-has-lang',
  'landmark-one-main',
  'page-has-heading-one',
  'bypass',
];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/**
 * What is wrong with a document, a line for each element and rule; nothing where all is well.
 *
 * @param source of axe-core: the text of its `axe.min.js`.
 */
export async function axeViolations(
  evaluate: Evaluate,
  source: string,
  { within, isPart = false }: AxeOptions = {},
): Promise<string[]> {
  const options = {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: Object.fromEntries(isPart ? OF_WHOLE_PAGES.map((rule) => [rule, { enabled: false }]) : []),
  };
  const context = within === undefined ? 'document' : JSON.stringify(within);
  // Axe makes itself a property of the window, and is taken away again.
  const run = `(async () => { ${source}; const axe = window.axe; delete window.axe;
    return JSON.stringify((await axe.run(${context}, ${JSON.stringify(options)})).violations); })()`;
  const violations: readonly Violation[] = JSON.parse(String(await evaluate(run)));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.replace(/\s+/g, ' ').trim();
      return `${id} (${help}): ${target.flat().join(' ')}: ${why}`;
    }),
  );
}

/**
 * A function for the page: puts a copy of a closed shadow tree beside it, in an open one under the same style sheets, as
 * axe does not see into closed ones. Whoever asked removes it again.
 *
 * @param root the closed tree of `host`, as a debugger may get hold of it.
 * @returns a selector of the copy.
 */
export function openCopy(host: Element, root: ShadowRoot): string {
  const copy = host.ownerDocument.createElement('div');
  copy.id = 'open-copy';
  const open = copy.attachShadow({ mode: 'open' });
  open.adoptedStyleSheets = [...root.adoptedStyleSheets];
  open.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
  host.after(copy);
  return '#open-copy';
}

import type { Problems } from './gate.ts';
import { type Import, withoutComments } from './source-imports.ts';

/** What one folder of src, or a file that stands in it alone, may do. */
export interface Part {
  /** The parts it may import; types count. */
  readonly imports: readonly string[] | 'all';
  /** The packages it may import, as they are written: `zod/mini`; `node:` for all of Node’s own. */
  readonly packages: readonly string[];
  /** `none`: knows of no DOM. `reads`: looks, and changes nothing. `draws`: makes and changes nodes. */
  readonly dom: 'none' | 'reads' | 'draws';
}
export type Layout = Readonly<Record<string, Part>>;

/** A file of src: its path within, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The folder, or the file that stands in src alone. */
export function partOf(path: string): string {
  return path.split('/')[0] ?? path;
}

/** Imports that lead where the table does not allow. */
export function importProblems(imports: readonly Import[], layout: Layout): Problems {
  return imports.flatMap((each) => {
    const part = layout[partOf(each.from)];
    if (part === undefined) return [];
    return each.isPackage ? packageProblem(each, part) : pathProblem(each, part);
  });
}

function packageProblem({ from, to }: Import, { packages }: Part): Problems {
  if (to === '?')
    return [
      `src/${from} imports what only a variable knows: write the path out, so that everybody sees where it leads.`,
    ];
  if (packages.includes(to) || (to.startsWith('node:') && packages.includes('node:'))) return [];
  return [
    `src/${from} imports the package ${to}; ${partOf(from)} may have ${listOf(packages)}. Let the part above hand in what it is needed for.`,
  ];
}

function pathProblem({ from, to }: Import, { imports }: Part): Problems {
  if (imports === 'all' || partOf(to) === partOf(from) || imports.includes(partOf(to))) return [];
  return [
    `src/${from} imports src/${to}; ${partOf(from)} may import ${listOf(imports)}. What both need belongs into model or text; what brings two parts together, into analyze.ts or extension.`,
  ];
}

/** Folders without a line in the table, and lines without a folder. */
export function partProblems(files: readonly SourceFile[], layout: Layout): Problems {
  const parts = new Set(files.map(({ path }) => partOf(path)));
  return [
    ...[...parts]
      .filter((part) => layout[part] === undefined)
      .map(
        (part) =>
          `src/${part} has no line in LAYOUT of test/unit/architecture.test.ts: say there what it may import.`,
      ),
    ...Object.keys(layout)
      .filter((part) => !parts.has(part))
      .map(
        (part) =>
          `LAYOUT of test/unit/architecture.test.ts has a line for src/${part}, which is not there: take it away.`,
      ),
  ];
}

/** The names of the DOM as code has them; a word of a comment is none. */
const KNOWS_DOM =
  /\bdocument\s*\.\s*(?:create|query|get|body\b|head\b|documentElement|defaultView)|\bwindow\s*\.|\b(?:Document|Element|HTML\w*Element|SVG\w*Element|ShadowRoot|NodeList|DOMParser|MutationObserver)\b(?!['’])|\bgetComputedStyle\b|\bquerySelector/;
const CHANGES_DOM =
  /\.(?:append|appendChild|insertBefore|insertAdjacent\w+|prepend|replaceChildren|replaceWith|removeChild|setAttribute|removeAttribute|toggleAttribute|attachShadow)\(|\.remove\(\)|\.classList\.\w+\(|\.(?:textContent|innerText|nodeValue|className)\s*=(?!=)|\.(?:style|dataset)\.\w+\s*=(?!=)|\badoptedStyleSheets\b/;

/** Parts that know a DOM though they may not, or change the page though they may only read it. */
export function domProblems(files: readonly SourceFile[], layout: Layout): Problems {
  return files.flatMap(({ path, text }) => {
    const dom = layout[partOf(path)]?.dom ?? 'none';
    const code = withoutComments(text);
    if (dom === 'none' && KNOWS_DOM.test(code))
      return [
        `src/${path} knows of a DOM (${KNOWS_DOM.exec(code)?.[0]}): page/ reads it, and hands on grids and paragraphs.`,
      ];
    if (dom !== 'draws' && CHANGES_DOM.test(code))
      return [
        `src/${path} changes a page (${CHANGES_DOM.exec(code)?.[0]}): it must be left as it was. overlay/ draws beside it.`,
      ];
    return [];
  });
}

/** Entrypoints are a few lines each: they declare, and call one function of src/extension. */
export function entrypointProblems(files: readonly SourceFile[], imports: readonly Import[]): Problems {
  const long = files
    .filter(({ text }) => text.trim().split('\n').length > MOST_LINES)
    .map(
      ({ path }) =>
        `entrypoints/${path} has more than ${MOST_LINES} lines: move what it does into src/extension.`,
    );
  const astray = imports
    .filter(({ to, isPackage }) =>
      isPackage ? !to.startsWith('wxt/utils/') : !/^(?:\.\.\/)+src\/extension\//.test(to),
    )
    .map(
      ({ from, to }) => `entrypoints/${from} imports ${to}: it may have src/extension and wxt/utils alone.`,
    );
  return [...long, ...astray];
}
const MOST_LINES = 10;

function listOf(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}

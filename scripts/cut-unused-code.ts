import type { Plugin } from 'vite';

/** A piece of a dependency that nothing here uses, and that nobody who reviews the extension should have to wonder about. */
interface Cut {
  /** End of the module's path. */
  readonly module: string;
  /** As it stands there, exactly once. */
  readonly text: string;
  readonly instead: string;
  readonly why: string;
}

const CUTS: readonly Cut[] = [
  {
    module: '/preact/dist/preact.mjs',
    text: '(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[])',
    instead: refusal('markup is never set from text'),
    why: 'dangerouslySetInnerHTML',
  },
  {
    module: '/papaparse/papaparse.min.js',
    text: 'if(r=new XMLHttpRequest,',
    instead: `if(${refusal('nothing is ever fetched')},`,
    why: 'reading a CSV from an address',
  },
];

/**
 * Takes these pieces out of what is built. Throws where a dependency no longer has the text: whoever updates it looks at what
 * it says now, and changes the line above (docs/decisions/016-stores.md).
 */
export function cutUnusedCode(cuts: readonly Cut[] = CUTS): Plugin {
  return {
    name: 'gouji:cut-unused-code',
    apply: 'build',
    // Before anything else rewrites the module, or makes others of it, which have a question mark in their names.
    enforce: 'pre',
    transform(code, id) {
      const cut = cuts.find(({ module }) => id.replaceAll('\\', '/').endsWith(module));
      return cut === undefined ? null : { code: cutOut(code, cut), map: null };
    },
  };
}

function cutOut(code: string, { module, text, instead, why }: Cut): string {
  const pieces = code.split(text);
  if (pieces.length !== 2)
    throw new Error(
      `${module} has the code for “${why}” ${pieces.length - 1} times as scripts/cut-unused-code.ts knows it, not once. ` +
        'Look at what it says now and change the line there.',
    );
  return pieces.join(instead);
}

/** An expression that throws: should somebody come to use what was cut, it is seen at once. */
function refusal(reason: string): string {
  return `(()=>{throw Error(${JSON.stringify(reason)})})()`;
}

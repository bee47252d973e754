import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ACCEPTED_ADDRESSES, ACCEPTED_CODE, type Accepted } from './accepted-code.ts';
import type { Gate, Problems } from './gate.ts';
import { type Found, findConstructs } from './risky-code.ts';

/** What was built, packages and all, has no way to run text, to reach the network or to keep something but those accepted. */
export const builtCode: Gate = {
  name: 'built-code',
  isOfBuild: true,
  check: (builds) =>
    builds.flatMap((build) => builtCodeProblems(readCode(build)).map((each) => `${build}: ${each}`)),
};

/** A file of a build that runs or shows something. */
export interface BuiltFile {
  /** Within the build: `chunks/popup-DzEBqcHN.js`. */
  readonly path: string;
  readonly text: string;
}

export function builtCodeProblems(
  files: readonly BuiltFile[],
  accepted: readonly Accepted[] = ACCEPTED_CODE,
): Problems {
  const found = files.flatMap(({ path, text }) =>
    findConstructs(text).map((each) => ({ ...each, path, part: partOf(path) })),
  );
  const keys = new Set([...found, ...accepted].map(({ part, name }) => `${part}\n${name}`));
  return [
    ...[...keys].flatMap((key) => {
      const isIt = (each: { part: string; name: string }) => `${each.part}\n${each.name}` === key;
      return tell(found.filter(isIt), accepted.find(isIt));
    }),
    ...files.flatMap(addressProblems),
    ...files.filter(({ path }) => path.endsWith('.html')).flatMap(pageProblems),
  ];
}

function tell(found: readonly (Found & { path: string })[], accepted: Accepted | undefined): Problems {
  const times = found.reduce((sum, each) => sum + each.times, 0);
  const most = accepted?.times ?? 0;
  if (times === most) return [];
  const [first] = found;
  if (first === undefined || times < most) {
    const { name = '', part = '' } = accepted ?? {};
    return [
      `${part} has ${name} ${times} times, not ${most} as accepted. Good: write that into ${HERE}, or take the line away.`,
    ];
  }
  const where = found.map(({ path, around }) => `${path}: … ${around} …`).join('; ');
  return [
    `${first.name}, ${times} times where ${most} are accepted (${where}). Why not: ${first.instead}. If a package brings it and nothing calls it, accept it in ${HERE}, with the reason.`,
  ];
}

const HERE = 'scripts/gates/accepted-code.ts';

function addressProblems({ path, text }: BuiltFile): Problems {
  const found = [...text.matchAll(/\b(?:https?|wss?):\/\/[^\s"'`<>\\)）。]+/g)].map(([address]) => address);
  return [...new Set(found)]
    .filter((address) => !ACCEPTED_ADDRESSES.some((accepted) => address.startsWith(accepted)))
    .map(
      (address) =>
        `${path} names ${address}. If it is only a name, accept it in ${HERE}; nothing may be loaded from it.`,
    );
}

/** The policy of the extension's pages forbids it too; here it is told before a browser goes silent about it. */
function pageProblems({ path, text }: BuiltFile): Problems {
  const inline = text.match(/<script(?![^>]*\ssrc=)[^>]*>|\son\w+=/g) ?? [];
  return inline.map((each) => `${path} has code in itself (${each.trim()}): move it into a file.`);
}

/** Names of chunks follow what they happen to share; all of them are one part. */
function partOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
}

function readCode(build: string): readonly BuiltFile[] {
  return readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && /\.(?:js|mjs|html|css|svg)$/.test(each.name))
    .map((each) => join(each.parentPath, each.name))
    .map((file) => ({
      path: relative(build, file).replaceAll('\\', '/'),
      text: readFileSync(file, 'utf8'),
    }));
}

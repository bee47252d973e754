import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst, transformWithEsbuild } from 'vite';

/** What a source file says in its own code: comments and types are gone. */
interface Literal {
  readonly text: string;
  /** What it is handed to: `call:element 3` an argument from 0, `key:title` a property, `assign:textContent`, `new:Error`, or nothing of these. */
  readonly as: string;
}

export interface SourceFile {
  /** Below src, with plain slashes. */
  readonly file: string;
  readonly literals: readonly Literal[];
  /** Names and strings, by which a phrase may be asked for. */
  readonly words: ReadonlySet<string>;
}

const ROOT = fileURLToPath(new URL('../../src/', import.meta.url));

/** All of src, parsed. */
export function sourceFiles(): Promise<SourceFile[]> {
  const files = globSync('**/*.{ts,tsx}', { cwd: ROOT }).filter((file) => !file.endsWith('.d.ts'));
  return Promise.all(
    files.map((file) => readSource(file.replaceAll('\\', '/'), readFileSync(join(ROOT, file), 'utf8'))),
  );
}

/** One file of source. */
export async function readSource(file: string, source: string): Promise<SourceFile> {
  const { code } = await transformWithEsbuild(source, file, {
    charset: 'utf8',
    jsx: 'automatic',
    minifySyntax: false,
    target: 'esnext',
    tsconfigRaw: {},
  });
  const literals: Literal[] = [];
  const words = new Set<string>();
  visit(parseAst(code), '', literals, words);
  return { file, literals, words };
}

type Node = { readonly type: string; readonly [key: string]: unknown };

function visit(node: unknown, as: string, literals: Literal[], words: Set<string>): void {
  if (Array.isArray(node)) for (const each of node) visit(each, as, literals, words);
  if (!isNode(node)) return;
  const down = (child: unknown, childAs = '') => visit(child, childAs, literals, words);
  const note = (text: string) => {
    words.add(text);
    literals.push({ text, as });
  };
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return;
    case 'Identifier':
      words.add(String(node.name));
      return;
    case 'Literal':
      if (typeof node.value === 'string') note(node.value);
      if (node.regex !== undefined)
        literals.push({ text: (node.regex as { pattern: string }).pattern, as: 'regex' });
      return;
    case 'TemplateElement':
      note((node.value as { cooked: string }).cooked);
      return;
    case 'CallExpression':
    case 'NewExpression': {
      const kind = node.type === 'NewExpression' ? 'new' : 'call';
      down(node.callee);
      for (const [at, each] of (node.arguments as unknown[]).entries())
        down(each, `${kind}:${nameOf(node.callee)} ${at}`);
      return;
    }
    case 'Property':
      if (node.computed === true) down(node.key);
      else words.add(nameOf(node.key));
      down(node.value, `key:${nameOf(node.key)}`);
      return;
    case 'AssignmentExpression':
      down(node.left);
      down(node.right, `assign:${nameOf(node.left)}`);
      return;
    case 'BinaryExpression':
      for (const side of [node.left, node.right]) down(side, node.operator === '+' ? as : '');
      return;
    case 'ConditionalExpression':
      down(node.test);
      for (const branch of [node.consequent, node.alternate]) down(branch, as);
      return;
    default: {
      const isPassedOn = PASSING_ON.has(node.type);
      for (const [key, child] of Object.entries(node)) if (key !== 'type') down(child, isPassedOn ? as : '');
    }
  }
}

/** What hands on the texts in it as if they stood there themselves. */
const PASSING_ON = new Set(['LogicalExpression', 'TemplateLiteral', 'ArrayExpression']);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** `title` of title, 'title' and target.title. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node.property);
  return String(node.name ?? node.value ?? '');
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KIB = 1024;

export interface Size {
  readonly name: string;
  /** KiB, both; gzipped as a store or a server would at best (level 9). */
  readonly plain: number;
  readonly gzipped: number;
}

export function measureSize(name: string, content: string | Buffer): Size {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { name, plain: bytes.length / KIB, gzipped: gzipSync(bytes, { level: 9 }).length / KIB };
}

/** One file of a build. */
export function measureFile(build: string, file: string): Size {
  return measureSize(file, readFileSync(join(build, file)));
}

/** A page of a build with all that it names: what is loaded to open it. Each file is gzipped by itself. */
export function measurePage(build: string, file: string): Size {
  const page = readFileSync(join(build, file), 'utf8');
  const named = [...page.matchAll(/\s(?:src|href)="\/?([^"]+)"/g)].map(([, path = '']) => path);
  return together(`${file} and what it names`, [file, ...named], build);
}

/** Every file of a build. */
export function measureAll(build: string): Size {
  const files = readdirSync(build, { recursive: true, withFileTypes: true });
  const paths = files.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  return together('all files', paths, '');
}

function together(name: string, files: readonly string[], folder: string): Size {
  const sizes = files.map((file) => measureFile(folder, file));
  const sum = (key: 'plain' | 'gzipped') => sizes.reduce((total, size) => total + size[key], 0);
  return { name, plain: sum('plain'), gzipped: sum('gzipped') };
}

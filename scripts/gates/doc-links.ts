import { dirname, join } from 'node:path';
import type { Project } from './command-problems.ts';
import type { Problems } from './gate.ts';

/** Links of a document to files or headings of the project that are not there. Links to other places are not asked for. */
export function linkProblems(document: string, text: string, project: Project): Problems {
  const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)|<img[^>]*\ssrc="([^"]+)"/g)];
  return links
    .map(([, link, picture]) => link ?? picture ?? '')
    .filter((link) => !/^[a-z]+:/.test(link))
    .flatMap((link) => linkProblem(document, link, project));
}

function linkProblem(document: string, link: string, project: Project): Problems {
  const [path = '', anchor] = decodeURI(link).split('#');
  const file = path === '' ? document : join(dirname(document), path).replaceAll('\\', '/');
  if (!project.has(file)) return [`the link ${link} leads to ${file}, which is not there`];
  if (anchor === undefined || !file.endsWith('.md')) return [];
  return anchorsOf(project.read(file)).includes(anchor)
    ? []
    : [`the link ${link}: ${file} has no such heading`];
}

/** Of its headings, as GitHub makes them: small letters, no punctuation, strokes for spaces, a number where one comes again. */
function anchorsOf(text: string): readonly string[] {
  const seen = new Map<string, number>();
  return [...withoutCode(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const anchor = heading
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-');
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${times}`;
  });
}

function withoutCode(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```/gm, '');
}

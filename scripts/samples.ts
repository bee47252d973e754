/** The bundled reports that `npm start` opens: real figures of two seeds, and two of an agency that does not exist. */
export interface Sample {
  readonly slug: string;
  readonly title: string;
  readonly what: string;
}

export const SAMPLES: readonly Sample[] = [
  {
    slug: 'sample-2021-two-slips',
    title: '示例县人民政府 2023 年（虚构）',
    what: 'An invented agency; two slips, a blank and a question were put in.',
  },
  {
    slug: 'seed-004-shibing-2021',
    title: '施秉县人民政府 2021 年',
    what: 'Real figures on the national form of 2021, pasted from Word.',
  },
  {
    slug: 'seed-002-qujiang-2020',
    title: '衢州市衢江区人民政府 2020 年',
    what: 'Real figures on the national form of 2019; decisions that look like items.',
  },
  {
    slug: 'seed-000-changshan-2013',
    title: '常山县人民政府 2013 年',
    what: 'Real figures on a table of Zhejiang; the text and the table do not say the same.',
  },
  {
    slug: 'sample-2019-blanks',
    title: '示例市自然资源局 2019 年（虚构）',
    what: 'An invented agency; many cells left blank, nothing unequal.',
  },
];

/** The page on which the browser opens. */
export function indexPage(): string {
  const links = SAMPLES.map(
    ({ slug, title, what }) => `<li><a href="/${slug}/">${title}</a><br><small>${what}</small></li>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Gouji samples</title>
<style>body{font:16px/1.7 system-ui,sans-serif;max-width:40em;margin:3em auto;padding:0 1em}li{margin:.8em 0}</style>
<h1>勾稽 · samples</h1><p>Open a report; marks appear in its tables. The toolbar button tells the summary.</p><ul>${links.join('')}</ul></html>`;
}

/** Pages that nobody would write and anybody can serve: each names itself a report, so that it is read. */
export interface HostilePage {
  readonly name: string;
  /** Part of its address. */
  readonly slug: string;
  readonly html: () => string;
  /** What the reading must say of it. */
  readonly limit: 'too-large' | null;
}

const TITLE = '示例县人民政府2023年政府信息公开工作年度报告';
const SECTIONS =
  '<h2>一、总体情况</h2><h2>二、主动公开政府信息情况</h2><h2>三、收到和处理政府信息公开申请情况</h2>';
const HEADS = ['项目', '本年', '上年', '甲', '乙', '丙', '丁', '合计'];
const WIDE = '<td rowspan="65534" colspan="1000">1</td>';
const OFFICIAL =
  '<tr><td>三、本年度办理结果</td><td>（三）不予公开</td><td>1.属于国家秘密</td><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>21</td></tr>';
const MEGABYTES = 10 * 1024 * 1024;

export const HOSTILE_PAGES: readonly HostilePage[] = [
  {
    name: 'one cell of 65,534 × 1,000',
    slug: 'one-span',
    html: () => report(`<table><tr>${WIDE}</tr>${rows(30)}</table>`),
    limit: null,
  },
  {
    name: '2,400 cells of 65,534 × 1,000',
    slug: 'spans',
    html: () => report(`<table>${`<tr>${WIDE.repeat(8)}</tr>`.repeat(300)}</table>`),
    limit: 'too-large',
  },
  {
    name: '20,000 rows',
    slug: 'rows-20000',
    html: () => report(`<table>${rows(20_000)}</table>`),
    limit: null,
  },
  {
    name: '50,000 rows',
    slug: 'rows-50000',
    html: () => report(`<table>${rows(50_000)}</table>`),
    limit: 'too-large',
  },
  {
    name: '50,000 times one row of the form',
    slug: 'rows-official',
    html: () => report(`<table>${OFFICIAL.repeat(50_000)}</table>`),
    limit: 'too-large',
  },
  {
    name: '5,000 tables',
    slug: 'tables',
    html: () => report(`<table>${rows(10)}</table>`.repeat(5000)),
    limit: 'too-large',
  },
  {
    name: '5,000 nested elements',
    slug: 'nested',
    html: () => report(`${'<div>'.repeat(5000)}公开信息3条。${'</div>'.repeat(5000)}`),
    limit: null,
  },
  {
    name: '5,000 nested tables',
    slug: 'nested-tables',
    html: () => report(`${'<table><tr><td>1</td><td>'.repeat(5000)}3${'</td></tr></table>'.repeat(5000)}`),
    limit: null,
  },
  {
    name: 'a text node of 10 MB',
    slug: 'text-node',
    html: () => report(`<p>${filled('公开政府信息若干条，依法办理')}</p>`),
    limit: 'too-large',
  },
  {
    name: 'a number of 10 MB',
    slug: 'digits',
    html: () => report(`<p>${filled('1234567890')}</p>`),
    limit: 'too-large',
  },
  {
    // The browser itself takes minutes to set ten times as much in a cell.
    name: 'a cell of a megabyte',
    slug: 'cell',
    html: () => report(`<table><tr><td>${'公开1条，'.repeat(80_000)}</td><td>1</td></tr>${rows(2)}</table>`),
    limit: 'too-large',
  },
  {
    // Of ten times as much the browser has a million lines of its own to clear up, and any script has to wait for that.
    name: 'a pre of a megabyte of short lines',
    slug: 'pre',
    html: () => report(`<pre>${'公开1条\n'.repeat(80_000)}</pre>`),
    limit: 'too-large',
  },
  {
    name: '100,000 numbers in one sentence',
    slug: 'sentence',
    html: () => report(`<p>其中${numbers(100_000, '，')}</p>`),
    limit: 'too-large',
  },
  {
    name: '100,000 numbers in one paragraph',
    slug: 'paragraph',
    html: () => report(`<p>${numbers(100_000, '。')}</p>`),
    limit: 'too-large',
  },
  {
    name: '100,000 numbers in as many paragraphs',
    slug: 'paragraphs',
    html: () => report(`<p>${numbers(100_000, '。</p><p>')}</p>`),
    limit: 'too-large',
  },
  {
    name: '100,000 numbers that do not add up',
    slug: 'sums',
    html: () => report(many(33_000, (at) => `<p>公开信息${at + 9}条，其中网站${at + 3}条，其他9条。</p>`)),
    limit: 'too-large',
  },
  {
    name: '70,000 lists that begin within each other',
    slug: 'lists',
    html: () => report(`<p>${'其中公开1件(，'.repeat(7000)}。</p>`.repeat(10)),
    limit: 'too-large',
  },
];

export function report(body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${TITLE}</title></head><body><h1>${TITLE}</h1>${SECTIONS}\n${body}</body></html>`;
}

/** A head, and rows of figures whose sums are wrong. */
export function rows(count: number): string {
  const line = (at: number) => HEADS.slice(1).map((_, column) => `<td>${(at * (column + 3)) % 97}</td>`);
  const head = HEADS.map((text) => `<th>${text}</th>`).join('');
  return `<tr>${head}</tr>${many(count, (at) => `<tr><td>第${at}项情形</td>${line(at).join('')}</tr>\n`)}`;
}

function numbers(count: number, end: string): string {
  return many(count, (at) => `公开信息${at % 977}条${end}`);
}

function filled(text: string): string {
  return text.repeat(Math.ceil(MEGABYTES / new TextEncoder().encode(text).length));
}

function many(count: number, text: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => text(at)).join('');
}

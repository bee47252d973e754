import { h, render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { toDocument } from '../../src/export/document.ts';
import { fileNameOf } from '../../src/export/file-name.ts';
import { summarize } from '../../src/extension/summarize.ts';
import { type Marks, showMarks } from '../../src/overlay/show-marks.ts';
import { Popup } from '../../src/popup/Popup.tsx';
import { documentWords, headlineOf, questionOf } from '../../src/wording/describe-finding.ts';
import { zhCN } from '../../src/wording/zh-cn.ts';
import { type FramedPage, openFrame, settled } from '../support/framed-page.ts';
import { htmlTable, page } from '../support/page.ts';
import { NO_EVENTS } from '../support/popup-frame.tsx';
import { printRequests } from '../support/printed-requests.ts';
import {
  CIRCUMSTANCES,
  failing,
  LINES,
  onlyPersons,
  REFUSED,
  reportOf,
  withRow,
} from '../support/report-page.ts';
import '../../src/popup/popup.css';

/** Words of a page that mean something to a machine: they are text, wherever they are shown. */

const LONG = '长'.repeat(300);
const UNBROKEN = 'W'.repeat(300);

/** A label as the page's source has it, what it is read as, and why. */
const LABELS = [
  ['__proto__', '__proto__', 'the prototype of a dictionary'],
  ['constructor', 'constructor', 'a property of every object'],
  ['toString', 'toString', 'a property of every object'],
  ['hasOwnProperty', 'hasOwnProperty', 'a property of every object'],
  ['{difference}', '{difference}', 'a place in a sentence of ours'],
  ['{constructor}', '{constructor}', 'no place in any sentence'],
  ['$&amp;$1', '$&$1', 'what a replacement would fill in'],
  ['&lt;img src=x onerror=parent.ran=1&gt;', '<imgsrc=xonerror=parent.ran=1>', 'markup'],
  ['&lt;/script&gt;&lt;script&gt;ran=1', '</script><script>ran=1', 'the end of a script'],
  ['“"quoted\'`', '“"quoted\'`', 'quotation marks'],
  ['左&#x202e;右&#x2066;中', '左右中', 'signs that turn the direction of writing'],
  ['שלום', 'שלום', 'a script written from the right'],
  ['一<br>二\n三', '一二三', 'line breaks'],
  [LONG, LONG, 'three hundred characters'],
  [UNBROKEN, UNBROKEN, 'a word of three hundred letters'],
] as const;

/** A table of a strange kind: each row is 5 short of its total. */
const TABLE = htmlTable([
  ['类别', '__proto__', 'toString', '合计'],
  ...LABELS.map(([source]) => [source, '3', '4', '12']),
]);
const TITLE = '示例县&lt;i&gt;政府&lt;/i&gt;&#x202e;2021年政府信息公开工作年度报告{difference}';
const PAGE = `<!doctype html><title>${TITLE}</title><body style="margin: 0"><h1>${TITLE}</h1>${TABLE}`;

let framed: FramedPage | undefined;
let marks: Marks | undefined;

afterEach(() => {
  marks?.destroy();
  marks = undefined;
  framed?.close();
  framed = undefined;
});

async function read() {
  framed = await openFrame(PAGE);
  const analysis = analyze(framed.document, CIRCUMSTANCES);
  return { framed, ...analysis };
}

describe('a strange table', () => {
  it('is read with its labels as they are, and each total is asked about', async () => {
    const { report } = await read();
    expect(report.figures.map(({ label, raw }) => [...label, raw])).toEqual(
      LABELS.flatMap(([, label]) => [
        [label, '__proto__', '3'],
        [label, 'toString', '4'],
        [label, '合计', '12'],
      ]),
    );
    expect(failing(report)).toEqual(LABELS.map((_, at) => `tables.total table-1.${at + 1}.3.row`));
  });

  it('is told of in the page’s words', async () => {
    const { report } = await read();
    const title = '《示例县<i>政府</i>2021年政府信息公开工作年度报告{difference}》';
    expect(report.findings.map((finding) => headlineOf(finding, report, zhCN))).toEqual(
      LABELS.map(([, label]) => `表格“${label} · 合计”：各项之和不等于所载合计？（所载合计 12，各项之和 7）`),
    );
    for (const [at, finding] of report.findings.entries()) {
      const question = questionOf(finding, report, zhCN);
      expect(question).toContain(title);
      expect(question).toContain(`表格“${LABELS[at]?.[1]} · 合计”：所载合计为 12，各项之和为 7`);
    }
  });

  it('is exported with its labels as they are, under a name without signs', async () => {
    const { report } = await read();
    const parts = { version: '1', hash: async () => '', ...documentWords(zhCN) };
    const exported = await toDocument(report, parts);
    expect(exported.figures.map(({ label }) => label[0])).toEqual(
      LABELS.flatMap(([, label]) => [label, label, label]),
    );
    expect(exported.findings).toHaveLength(LABELS.length);
    expect(
      fileNameOf({ ...report.header, agency: '示例县<img src=x>\u202e人民政府\n' }, { extension: 'json' }),
    ).toBe('示例县img src=x人民政府_2021_政府信息公开年报.json');
  });

  it('shows every label as text on the page, in a card that holds it', async () => {
    const { framed: shown, report, targetOf } = await read();
    marks = showMarks({ document: shown.document, phrases: zhCN, report, targetOf });
    expect(shown.root().querySelectorAll('.layer > .mark')).toHaveLength(LABELS.length);
    for (const [, label] of LABELS) {
      marks.step(1);
      await settled(shown);
      const card = shown.root().querySelector<HTMLElement>('.card');
      expect(card?.querySelector('h2')?.textContent).toContain(label);
      expect(card?.getAttribute('aria-label')).toContain(label);
      expect(card?.querySelector('.row')?.textContent).toBe('__proto__ 3 + toString 47');
      const { width, left, right, top, bottom } = card?.getBoundingClientRect() ?? new DOMRect();
      expect(width).toBe(372);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(800);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(600);
      for (const part of card?.querySelectorAll('*') ?? []) expectWithin(card, part);
    }
    expect(elementsOf(shown.root())).toEqual(OURS);
    expect('ran' in window).toBe(false);
  });

  it('shows every label as text in the popup, in its width', async () => {
    const { report } = await read();
    const summary = summarize(report, zhCN, { areMarksShown: true, areFiguresShown: false });
    const root = document.createElement('div');
    root.style.width = '380px';
    document.body.append(root);
    render(
      h(Popup, {
        view: { state: 'read', summary },
        formats: ['json'],
        action: { state: 'idle' },
        phrases: zhCN,
        events: NO_EVENTS,
      }),
      root,
    );
    for (const [, label] of LABELS) expect(root.textContent).toContain(label);
    expect(root.querySelector('img, script, i')).toBeNull();
    for (const part of root.querySelectorAll('*')) expectWithin(root, part);
    expect('ran' in window).toBe(false);
    root.remove();
  });
});

describe('a form’s table', () => {
  it.each(LABELS)('with one row called %s is read as without it: %s', (source, label) => {
    const row = { id: null, path: [...REFUSED, source], figures: onlyPersons('3') };
    const report = reportOf(withRow('refused_by_law', row));
    expect(report.figures.map(({ field, raw }) => [field, raw])).toEqual(
      reportOf(LINES).figures.map(({ field, raw }) => [field, raw]),
    );
    expect(report.unmatched.map((each) => [each.label.at(-1), each.raw])).toContainEqual([label, '3']);
    expect(failing(report)).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'in which every label is %s is no table of a form',
    (label) => {
      const strange = printRequests(LINES).map((line) =>
        line.map((cell) => {
          const text = typeof cell === 'string' ? cell : cell.text;
          const shown = /^\d*$/.test(text) ? text : label;
          return typeof cell === 'string' ? shown : { ...cell, text: shown };
        }),
      );
      const { report } = analyze(page(htmlTable(strange), '<title>统计</title>'), CIRCUMSTANCES);
      expect(report.header.form).toBeNull();
      expect(failing(report)).toEqual([]);
    },
  );
});

/** All kinds of elements that we make. */
const OURS = ['BUTTON', 'BR', 'DIV', 'H2', 'I', 'P', 'SECTION', 'SPAN'].sort();

function elementsOf(root: ShadowRoot): string[] {
  return [...new Set([...root.querySelectorAll('*')].map(({ tagName }) => tagName))].sort();
}

/** Nothing sticks out at the sides. */
function expectWithin(holder: Element | null | undefined, part: Element): void {
  const outer = holder?.getBoundingClientRect() ?? new DOMRect();
  const inner = part.getBoundingClientRect();
  expect(inner.left).toBeGreaterThanOrEqual(outer.left - 0.5);
  expect(inner.right).toBeLessThanOrEqual(outer.right + 0.5);
}

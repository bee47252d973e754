import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Summary } from '../../../src/model/summary.ts';
import { Popup } from '../../../src/popup/Popup.tsx';
import type { ActionState, PopupEvents, View } from '../../../src/popup/view.ts';
import { LANGUAGES } from '../../../src/wording/index.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import { SUMMARY } from '../../support/summary.ts';

const FORMATS = ['json', 'csv', 'xlsx'];

let root: HTMLElement;

afterEach(() => root.remove());

function draw(view: View, { action = { state: 'idle' } as ActionState, phrases = zhCN } = {}) {
  root = document.createElement('div');
  document.body.append(root);
  const events = {
    onFocus: vi.fn(),
    onExport: vi.fn(),
    onCopy: vi.fn(),
    onToggle: vi.fn(),
    onFigures: vi.fn(),
    onReadAnyway: vi.fn(),
    onRetry: vi.fn(),
    onAllow: vi.fn(),
    onDiagnose: vi.fn(),
  } satisfies PopupEvents;
  render(<Popup view={view} formats={FORMATS} action={action} phrases={phrases} events={events} />, root);
  return { events, text: root.textContent ?? '' };
}

function press(part: string): void {
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(part));
  if (button === undefined) throw new Error(`no button with ${part}`);
  button.click();
}

function read(change: Partial<Summary> = {}): View {
  return { state: 'read', summary: { ...SUMMARY, ...change } };
}

const NOTHING = { isReport: false, score: 0, signals: [] };

describe('the popup', () => {
  const views: readonly View[] = [
    { state: 'reading' },
    { state: 'loading' },
    { state: 'no-access' },
    { state: 'failed' },
    { state: 'not-report', detection: NOTHING },
    read(),
    read({ header: { form: null, year: null, agency: null, basis: null } }),
  ];

  it.each(
    LANGUAGES.flatMap((phrases) =>
      views.map((view) => [view.state, phrases.language, view, phrases] as const),
    ),
  )('is never blank: %s in %s', (_, __, view, phrases) => {
    expect(draw(view, { phrases }).text.trim().length).toBeGreaterThan(5);
  });

  it('says what it is before what was found', () => {
    const { text } = draw(read());
    const order = ['示例县人民政府', '40 项', '3 项不相等', '第一处', '第二处', '怎样办结', '导出 JSON'].map(
      (part) => text.indexOf(part),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it('says that all is equal only where something was checked', () => {
    const all = { declared: 42, assessed: 42, holds: 42, fails: 0, notAssessable: 0 };
    const none = { declared: 42, assessed: 0, holds: 0, fails: 0, notAssessable: 42 };
    expect(draw(read({ coverage: all })).text).toContain('均相等');
    root.remove();
    expect(draw(read({ coverage: none })).text).not.toContain('均相等');
  });

  it('leads to a finding', () => {
    const { events } = draw(read());
    press('第二处');
    expect(events.onFocus).toHaveBeenCalledWith('f2');
  });

  it('gives each finding its place and its slip, where it has them', () => {
    draw(read());
    const small = [...root.querySelectorAll('.findings li')].map(
      (finding) => finding.querySelector('.place')?.textContent ?? null,
    );
    expect(small).toEqual(['表二 第 4 行', null, '表三 第 6 行 · 可能有一位数字不同']);
  });

  it('exports, and says how it went', () => {
    const { events } = draw(read());
    press('导出 JSON');
    expect(events.onExport.mock.calls).toEqual([['json']]);
    root.remove();
    expect(draw(read(), { action: { state: 'done', file: '示例.json' } }).text).toContain('已导出 示例.json');
    root.remove();
    expect(
      draw(read(), { action: { state: 'failed', what: 'exportFailed', reason: '磁盘已满' } }).text,
    ).toContain('未能导出：磁盘已满');
  });

  it('exports in every other format as well, one at a time', () => {
    const { events, text } = draw(read());
    expect(text).toContain('也可导出CSVExcel');
    press('Excel');
    expect(events.onExport.mock.calls).toEqual([['xlsx']]);
    root.remove();
    draw(read(), { action: { state: 'working', format: 'xlsx' } });
    const exporting = [...root.querySelectorAll('.main, .formats button')];
    // Three formats, and two tables that could be copied. Truly disabled, they would lose the focus.
    expect(exporting.map((button) => button.getAttribute('aria-disabled'))).toEqual(Array(5).fill('true'));
  });

  it('copies a table, and says so', () => {
    const { events } = draw(read());
    press('表四');
    expect(events.onCopy.mock.calls).toEqual([['t3']]);
    root.remove();
    expect(draw(read(), { action: { state: 'copied', table: '表四' } }).text).toContain('已复制表四');
  });

  it('offers to spell out the figures of the text where there are any, and marks are shown', () => {
    expect(draw(read()).text).not.toContain('注出数字');
    root.remove();
    expect(draw(read({ figuresInText: 3, areMarksShown: false })).text).not.toContain('注出数字');
    root.remove();
    const { events } = draw(read({ figuresInText: 3 }));
    press('注出数字');
    expect(events.onFigures).toHaveBeenCalledOnce();
    root.remove();
    expect(draw(read({ figuresInText: 3, areFiguresShown: true })).text).toContain('收起注释');
  });

  it('tells what is unequal outside the form’s own relations', () => {
    expect(draw(read()).text).not.toContain('另有');
    root.remove();
    expect(draw(read({ unequalInText: 1 })).text).toContain('另有 1 处不相等');
  });

  it('shows what the printed results leave open', () => {
    expect(draw(read()).text).toContain('未载明 3');
  });

  it('names what was looked for on another page, and offers to read it', () => {
    const signals = [{ name: 'other-document', weight: -4, evidence: '指南' }];
    const { events, text } = draw({
      state: 'not-report',
      detection: { isReport: false, score: -4, signals },
    });
    expect(text).toContain('标题属于另一类文件');
    expect(text).toContain('指南');
    press('仍然读取');
    expect(events.onReadAnyway).toHaveBeenCalledOnce();
  });

  it('shows markup in names as text', () => {
    const agency = '<img src=x onerror=alert(1)>';
    draw(read({ header: { ...SUMMARY.header, agency } }));
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain(agency);
  });
});

describe('a report whose tables cannot be read', () => {
  const NO_TABLES: Partial<Summary> = {
    coverage: { declared: 0, assessed: 0, holds: 0, fails: 0, notAssessable: 0 },
    tables: 0,
    findings: [],
    outcomes: null,
  };

  it('as they are pictures: says so', () => {
    expect(draw(read({ ...NO_TABLES, pictures: 3 })).text).toContain('统计表是图片（3 张）');
  });

  it('as one of them is a picture: says so beside what was read', () => {
    expect(draw(read({ pictures: 1 })).text).toContain('统计表是图片（1 张）');
  });

  it('as all of them were read: says nothing of pictures', () => {
    const coverage = { declared: 42, assessed: 42, holds: 42, fails: 0, notAssessable: 0 };
    expect(draw(read({ coverage, pictures: 1 })).text).not.toContain('图片');
  });

  it('as they are in a document: names it, with its link, and links to nothing but pages', () => {
    const attachments = [
      { title: '附表.docx', url: 'http://www.example.gov.cn/a.docx' },
      { title: '全文', url: 'javascript:open()//a.pdf' },
    ];
    expect(draw(read({ ...NO_TABLES, attachments })).text).toContain('全文');
    const links = [...root.querySelectorAll('a')].map(({ href, textContent }) => [textContent, href]);
    expect(links).toEqual([['附表.docx', 'http://www.example.gov.cn/a.docx']]);
  });
});

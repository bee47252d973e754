import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { analyze } from '../../../src/analyze.ts';
import { type Marks, showMarks } from '../../../src/overlay/show-marks.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import demo from '../../pages/sample-2021-two-slips/page.html?raw';
import { accessibleTree } from '../../support/accessible-tree.ts';
import { type FramedPage, openFrame, settled } from '../../support/framed-page.ts';

/** What marks and cards are to who hears them. */

let framed: FramedPage;
let marks: Marks;

afterEach(() => {
  marks.destroy();
  framed.close();
});

async function mark(html = demo): Promise<void> {
  framed = await openFrame(html);
  const read = analyze(framed.document, { url: '', charset: 'UTF-8', readAt: new Date(0) });
  marks = showMarks({ document: framed.document, phrases: zhCN, cite: async () => '引用', ...read });
  await settled(framed);
}

const isOurs = (line: string) => line.startsWith('region "勾稽标记"');
const QUESTION = '勾稽 ?：表二“行政规范性文件”：本年制发多于现行有效？（本年制发 18，现行有效 12）';
const CELL = '勾稽 ≠ 18：表三“部分公开 · 自然人”所载 42；若为 24，与之有关的 2 项关系都相等';
const BLANK_TOTAL = '勾稽 空：表三“其他处理·其他”一行：无法核对，因为总计一格空白';
const GAP = '勾稽 空：表三“总计”一列：总计 218，已填各项之和 215；空白处合计须为 3 才相等';
const REVIEW = '勾稽 ≠ 1：表四“行政复议”：各项结果之和不等于总计，相差 1';

describe('marks, heard', () => {
  it('are one part of the page behind all others, a button for each, and nothing is said unasked', async () => {
    await mark();
    expect(await accessibleTree(isOurs)).toEqual([
      'region "勾稽标记"',
      `  button "${QUESTION}" hasPopup=dialog`,
      `  button "${CELL}" hasPopup=dialog`,
      `  button "${BLANK_TOTAL}" hasPopup=dialog`,
      `  button "${GAP}" hasPopup=dialog`,
      `  button "${REVIEW}" hasPopup=dialog`,
      'status "" live=polite',
    ]);
  });

  it('are no part of a page that has none', async () => {
    await mark('<p>天气晴朗。</p>');
    expect(framed.root().querySelector('[role=region]')).toBe(null);
  });

  it('lead to a card behind them, which says everything in words', async () => {
    await mark();
    marks.focus('f2');
    await settled(framed);
    expect((await accessibleTree(isOurs)).slice(2, 18)).toEqual([
      `  button "${CELL}" hasPopup=dialog expanded`,
      '  dialog "表三“部分公开 · 自然人”所载 42；若为 24，与之有关的 2 项关系都相等" focused',
      '    text "≠ 18"',
      '    heading "表三“部分公开 · 自然人”"',
      '    button "关闭"',
      '    text "所载"',
      '    button "42" (三、本年度办理结果 › (二)部分公开(区分处理的,只计这一情形,不计其他情形) › 自然人)',
      '    text "→若为24可能相邻两位数字互换只改动一格，唯有这样各项关系才都相等"',
      '    button "表三“自然人”一列 所载总计 184，各项办理结果之和 202 相差 18"',
      '    button "表三“部分公开”一行 所载总计 29，各类申请人之和 47 相差 18"',
      '    text "依据：表三“（七）总计”及其各项；“只计这一情形，不计其他情形”；表三“总计”一栏及其各栏"',
      '    button "复制提问"',
      '    button "复制引用"',
      '    button "上一处"',
      '    text "2 / 5"',
      '    button "下一处"',
    ]);
  });

  it('have their name as a title while a pointer is on them, and only then', async () => {
    await mark();
    const [first] = framed.root().querySelectorAll<HTMLElement>('.layer > .mark');
    first?.scrollIntoView({ block: 'center' });
    await settled(framed);
    const { left, top } = first?.getBoundingClientRect() ?? new DOMRect();
    await userEvent.hover(framed.frame, { position: { x: left + 8, y: top + 8 } });
    expect(first?.title).toBe(QUESTION);
    await userEvent.hover(framed.frame, { position: { x: 1, y: 1 } });
    expect(first?.title).toBe('');
  });

  it('say that something was copied', async () => {
    await mark();
    marks.focus('f2');
    await settled(framed);
    const status = framed.root().querySelector('[role=status]');
    expect(status?.textContent).toBe('');
    framed.root().querySelector<HTMLElement>('.actions > button')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => status?.textContent).toMatch(/^(?:已复制|未能复制)$/);
    marks.step(1);
    expect(status?.textContent).toBe('');
  });
});

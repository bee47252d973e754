import { afterEach, describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import { summarize } from '../../../src/extension/summarize.ts';
import type { View } from '../../../src/popup/view.ts';
import { headlineOf } from '../../../src/wording/describe-finding.ts';
import { LANGUAGES } from '../../../src/wording/index.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import oddRow from '../../pages/odd-missing-row/page.html?raw';
import blanks from '../../pages/sample-2019-blanks/page.html?raw';
import demo from '../../pages/sample-2021-two-slips/page.html?raw';
import changshan from '../../pages/seed-000-changshan-2013/page.html?raw';
import qujiang from '../../pages/seed-002-qujiang-2020/page.html?raw';
import { accessibleTree } from '../../support/accessible-tree.ts';
import { settled } from '../../support/framed-page.ts';
import { openPopupFrame, READ, type ShownPopup } from '../../support/popup-frame.tsx';
import { VIEWS } from '../../support/popup-views.ts';

/** What the popup is to who hears it: all that the marks say, in order, with what can be done. */

let shown: ShownPopup;

afterEach(() => shown.framed.close());

describe('the popup, heard', () => {
  it('says what it is, how much was checked, what was found, and what can be done', async () => {
    shown = await openPopupFrame({ view: READ });
    expect(await accessibleTree()).toEqual([
      'main ""',
      '  header ""',
      '    heading "示例县人民政府 · 2023 年"',
      '    text "信息公开年报 · 国办 2021 格式 · 2024年1月26日 发布"',
      '  text "核对了 42 项关系中的 40 项，3 项不相等"',
      '  list ""',
      '    listitem ""',
      '      text "相等 37"',
      '    listitem ""',
      '      text "不相等 3"',
      '    listitem ""',
      '      text "无法核对 2"',
      '  heading "需要留意之处"',
      '  list ""',
      '    listitem ""',
      '      button "? 第一处 表二 第 4 行"',
      '    listitem ""',
      '      button "≠ 18 第二处"',
      '    listitem ""',
      '      button "≠ 1 第三处 表三 第 6 行 · 可能有一位数字不同"',
      '  heading "22 件申请怎样办结"',
      '  list ""',
      '    listitem ""',
      '      text "公开 18"',
      '    listitem ""',
      '      text "结转 1"',
      '    listitem ""',
      '      text "未载明 3"',
      '  footer ""',
      '    button "导出 JSON"',
      '    button "隐藏标记"',
      '    button "注出数字"',
      '    group "也可导出"',
      '      text "也可导出"',
      '      button "CSV"',
      '      button "原样 CSV"',
      '      button "Excel"',
      '      button "数据包"',
      '      button "存证包"',
      '    group "复制表格"',
      '      text "复制表格"',
      '      button "表三"',
      '      button "表四"',
      '    button "复制诊断信息"',
      '    status "" live=polite',
    ]);
  });

  it('says why a page is no report, and what can be done', async () => {
    const [, view] = VIEWS.find(([name]) => name === 'a page that is no report') ?? [];
    shown = await openPopupFrame({ view: view ?? READ });
    const lines = (await accessibleTree()).map((line) => line.trim());
    expect(lines.slice(0, 4)).toEqual([
      'main ""',
      'status "" live=polite',
      'heading "这一页不像政府信息公开工作年度报告"',
      'heading "找过这些"',
    ]);
    expect(lines).toContain('text "-4标题属于另一类文件 指南"');
    expect(lines).toContain('text "统计期限 未找到"');
    expect(lines).toContain('button "仍然读取这一页"');
  });

  it.each([
    ['an export', { state: 'done', file: '甲.json' }, '已导出 甲.json'],
    ['a failure', { state: 'failed', what: 'exportFailed', reason: '磁盘已满' }, '未能导出：磁盘已满'],
    ['a copied table', { state: 'copied', table: '表三' }, '已复制表三，可粘贴到表格软件中'],
    ['copied diagnostics', { state: 'diagnosed' }, '已复制诊断信息，其中没有页面文字和网址'],
  ] as const)('says %s in the line that was there before', async (_, action, said) => {
    shown = await openPopupFrame({ view: READ });
    const status = shown.framed.document.querySelector('.done[role=status]');
    expect(status?.textContent).toBe('');
    shown.show({ view: READ, action });
    expect(shown.framed.document.querySelector('.done[role=status]')).toBe(status);
    expect(status?.textContent).toBe(said);
  });

  it('has one main heading in whatever it shows', async () => {
    for (const [name, view, action] of VIEWS) {
      shown = await openPopupFrame({ view, action });
      expect([name, shown.framed.document.querySelectorAll('h1').length]).toEqual([name, 1]);
      shown.framed.close();
    }
  });
});

describe('the list of the popup', () => {
  const pages = [
    ['two slips', demo],
    ['blanks', blanks],
    ['a missing row', oddRow],
    ['text against tables', changshan],
    ['questions', qujiang],
  ] as const;
  const cases = LANGUAGES.flatMap((phrases) =>
    pages.map(([name, html]) => ({ name, html, phrases, language: phrases.language })),
  );

  it.each(cases)(
    'says everything that marks and cards lead to: $name, $language',
    async ({ html, phrases }) => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      const { report } = analyze(page, { url: '', charset: 'UTF-8', readAt: new Date(0) });
      const summary = summarize(report, phrases, { areMarksShown: true, areFiguresShown: false });
      const view: View = { state: 'read', summary };
      shown = await openPopupFrame({ view, phrases });
      const rows = [...shown.framed.document.querySelectorAll('.findings button')].map(
        ({ textContent }) => textContent ?? '',
      );
      expect(rows).toHaveLength(report.findings.length);
      for (const [at, finding] of report.findings.entries()) {
        expect(rows[at]).toContain(headlineOf(finding, report, phrases));
        const [check] = finding.checks.flatMap((position) => report.checks[position] ?? []);
        if (check?.reason != null) expect(rows[at]).toContain(phrases.reasons[check.reason]);
      }
      // Nothing that could not be told goes without its reason.
      const told = new Set(report.findings.flatMap(({ checks }) => checks));
      const untold = report.checks.filter(
        ({ isCounted, state }, at) =>
          isCounted && (state === 'gap' || state === 'not-assessable') && !told.has(at),
      );
      expect(untold.map(({ rule, instance, state }) => `${rule} ${instance} ${state}`)).toEqual([]);
    },
  );
});

describe('the focus in the popup', () => {
  it('goes through everything in the order in which it is read', async () => {
    shown = await openPopupFrame({ view: READ });
    const buttons = [...shown.framed.document.querySelectorAll<HTMLElement>('a, button')];
    expect(buttons.filter(({ tabIndex }) => tabIndex !== 0)).toEqual([]);
    const tops = buttons.map((button) => button.getBoundingClientRect().top);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  it('stays on the button that was pressed, while it works and afterwards', async () => {
    shown = await openPopupFrame({ view: READ });
    const main = shown.framed.document.querySelector<HTMLElement>('.main');
    main?.focus();
    for (const action of [
      { state: 'working', format: 'json' },
      { state: 'done', file: 'a' },
    ] as const) {
      shown.show({ view: READ, action });
      // A browser takes the focus from what is disabled when it draws next.
      await settled(shown.framed);
      expect(shown.framed.document.activeElement).toBe(main);
    }
  });

  it('stays in the popup when its button goes', async () => {
    shown = await openPopupFrame({ view: { state: 'failed' }, phrases: zhCN });
    shown.framed.document.querySelector('button')?.focus();
    shown.show({ view: { state: 'reading' } });
    expect(shown.framed.document.activeElement?.localName).toBe('main');
  });
});

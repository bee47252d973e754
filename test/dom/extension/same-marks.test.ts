import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import { haveSameFigures, haveSameMarks } from '../../../src/extension/same-marks.ts';
import type { Candidate } from '../../../src/model/cause.ts';
import type { Finding } from '../../../src/model/report.ts';
import { candidate } from '../../support/candidate.ts';
import { htmlTable, page } from '../../support/page.ts';
import { printRequests } from '../../support/printed-requests.ts';
import { CIRCUMSTANCES, LINES, onlyPersons, TITLE, withFigures } from '../../support/report-page.ts';

/** Six came in, five were dealt with: a relation that does not hold. */
const UNEQUAL = htmlTable(printRequests(withFigures('received', onlyPersons('6'), LINES)));
const PROSE = '<p id="prose">全年收到意见建议15件，举办培训100余人次。</p>';

function cell(document: Document, text: string): Element {
  const found = [...document.querySelectorAll('td')].find(({ textContent }) => textContent === text);
  if (found === undefined) throw new Error(`the page has no cell ${text}`);
  return found;
}

function put(document: Document, html: string): void {
  document.body.prepend(...page(html).body.childNodes);
}

/** What happens to a page between two readings; whether its marks and the figures of its text stay as they are. */
describe('a page that is read again', () => {
  it.each<[string, (document: Document) => void, boolean, boolean]>([
    ['where nothing happened', () => {}, true, true],
    ['with a clock put before it', (document) => put(document, '<p>上午十点</p>'), true, true],
    ['with a table put before it', (document) => put(document, '<table><tr><td>搜索</table>'), true, true],
    [
      'with another figure in its text',
      (document) => put(document, '<p>全年新增关注用户30人。</p>'),
      true,
      false,
    ],
    [
      'whose text says another figure',
      (document) => {
        const node = document.getElementById('prose')?.firstChild as Text;
        node.data = node.data.replace('15', '16');
      },
      true,
      false,
    ],
    [
      'whose text is the same in another node',
      (document) => {
        const prose = document.getElementById('prose');
        prose?.replaceWith(prose.cloneNode(true));
      },
      true,
      false,
    ],
    [
      'whose wrong figure is corrected',
      (document) => {
        cell(document, '6').textContent = '5';
      },
      false,
      true,
    ],
    [
      'whose wrong figure is another',
      (document) => {
        cell(document, '6').textContent = '7';
      },
      false,
      true,
    ],
    [
      'whose table is the same in other elements',
      (document) => {
        const table = document.querySelector('table');
        table?.replaceWith(table.cloneNode(true));
      },
      false,
      true,
    ],
    ['whose table is gone', (document) => document.querySelector('table')?.remove(), false, true],
    [
      'under another title',
      (document) => {
        document.title = '示例县2022年政府信息公开工作年度报告';
      },
      false,
      true,
    ],
  ])('%s', (_, happen, marks, figures) => {
    const document = page(UNEQUAL + PROSE, TITLE);
    const before = analyze(document, CIRCUMSTANCES);
    happen(document);
    const after = analyze(document, { ...CIRCUMSTANCES, readAt: new Date('2022-01-20T09:00:00Z') });
    expect(before.report.findings).not.toEqual([]);
    expect(before.report.mentions).not.toEqual([]);
    expect([haveSameMarks(before, after), haveSameFigures(before, after)]).toEqual([marks, figures]);
  });
});

/** Cells that would have to change may stand outside the relations that show it. */
describe('a page that is read again, with a cause', () => {
  it.each<[string, (found: Finding) => Finding, boolean]>([
    ['that is the same', (found) => found, true],
    ['whose cell would be something else', (found) => withWouldBe(found, '8'), false],
    ['that has another slip', (found) => withCandidate(found, { slip: 'digit-dropped' }), false],
    [
      'that was not narrowed down',
      (found) => ({ ...found, candidates: [], unnarrowed: 'too-many-ways' }),
      false,
    ],
  ])('%s', (_, change, marks) => {
    const reading = analyze(page(UNEQUAL + PROSE, TITLE), CIRCUMSTANCES);
    const [figure] = reading.report.figures;
    if (figure === undefined) throw new Error('the page has no figures');
    const cells = [{ figure, wouldBe: '7', low: '7', high: '7' }];
    const findings = reading.report.findings.map((found) => ({ ...found, candidates: [candidate(cells)] }));
    const before = { ...reading, report: { ...reading.report, findings } };
    const after = { ...reading, report: { ...reading.report, findings: findings.map(change) } };
    expect(haveSameMarks(before, after)).toBe(marks);
  });
});

function withCandidate(found: Finding, more: Partial<Candidate>): Finding {
  return { ...found, candidates: found.candidates.map((each) => ({ ...each, ...more })) };
}

function withWouldBe(found: Finding, wouldBe: string): Finding {
  const cells = found.candidates.flatMap((each) => each.cells.map((cell) => ({ ...cell, wouldBe })));
  return withCandidate(found, { cells });
}

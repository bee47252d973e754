import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import { addressOf, charsetOf } from '../../../src/page/dom.ts';
import { mayBeReport } from '../../../src/page/may-be-report.ts';
import { readOutline } from '../../../src/page/outline.ts';
import { readPage } from '../../../src/page/read-page.ts';
import { DENSE_TABLE } from '../../support/dense-requests.ts';
import { openFrame } from '../../support/framed-page.ts';
import { page } from '../../support/page.ts';
import { CIRCUMSTANCES, TITLE } from '../../support/report-page.ts';

/** What walking reads from a node, or could. */
const OF_NODES = [
  'attributes',
  'checkVisibility',
  'childNodes',
  'children',
  'firstChild',
  'firstElementChild',
  'getAttribute',
  'getElementsByTagName',
  'hasAttribute',
  'isConnected',
  'lastChild',
  'localName',
  'nextElementSibling',
  'nextSibling',
  'nodeName',
  'nodeType',
  'nodeValue',
  'ownerDocument',
  'parentElement',
  'parentNode',
  'previousElementSibling',
  'previousSibling',
  'querySelector',
  'querySelectorAll',
  'style',
  'tagName',
  'textContent',
];
const OF_DOCUMENTS = [
  ...OF_NODES,
  'URL',
  'body',
  'characterSet',
  'createElement',
  'createRange',
  'defaultView',
  'documentElement',
  'head',
  'styleSheets',
  'title',
];

const INPUTS = OF_NODES.map((name) => `<input name="${name}">`).join('');
const PARAGRAPH = '<p>全年共收到申请13件。</p>';
const PLAIN = `<div><div class="x">${DENSE_TABLE}${PARAGRAPH}</div></div>`;
const IN_FORM = `<form class="x">${DENSE_TABLE}${PARAGRAPH}${INPUTS}</form>`;
const NAMED = OF_DOCUMENTS.map((name) => `<img name="${name}">`).join('');
const FORMS = OF_DOCUMENTS.map((name) => `<form name="${name}"></form>`).join('');

/** In a frame: a document that nobody shows has no named properties. */
async function reading(body: string) {
  const { document, close } = await openFrame(`${TITLE}${body}`);
  const { report } = analyze(document, CIRCUMSTANCES);
  const read = {
    figures: report.figures.map(({ field, raw }) => [field, raw]),
    title: report.source.title,
    text: report.source.text,
    isReport: [mayBeReport(document), report.detection.isReport],
    places: [addressOf(document), charsetOf(document)],
    opening: readOutline(document, '').opening,
  };
  close();
  return read;
}

describe('names that the page gives to its fields, pictures and forms', () => {
  it('do stand in for the properties of form and document, so that this test can fail', async () => {
    const { document, close } = await openFrame(`<form id="a">${INPUTS}</form>${NAMED}`);
    const form = document.getElementById('a');
    expect([form?.firstChild, document.body].map(String)).toEqual([
      '[object HTMLInputElement]',
      '[object HTMLImageElement]',
    ]);
    close();
  });

  it.each([
    ['of fields in a form around the report', `<div>${IN_FORM}</div>`],
    ['of pictures', `${PLAIN}${NAMED}`],
    ['of forms', `${PLAIN}${FORMS}`],
    ['of all of them', `<div>${IN_FORM}</div>${NAMED}${FORMS}`],
  ])('%s change nothing in what is read', async (_, body) => {
    expect(await reading(body)).toEqual(await reading(PLAIN));
  });

  it('a form within a cell keeps its text', () => {
    const cell = `<form><span>2</span>4${INPUTS}</form>`;
    const { grids } = readPage(page(`<table><tr><td>件数<td>${cell}<tr><td>a<td>b</table>`));
    expect(grids[0]?.cells[1]?.text).toBe('24');
  });

  it('a form between rows and cells, as scripts may set it, is passed over', () => {
    const document = page('<table><tr><td>件数<td>24<tr><td>a<td>b</table>');
    for (const place of document.querySelectorAll('tbody,tr')) {
      const form = document.createElement('form');
      form.innerHTML = INPUTS;
      place.prepend(form);
    }
    const [grid] = readPage(document).grids;
    expect(grid?.cells.map(({ text }) => text)).toEqual(['件数', '24', 'a', 'b']);
    const cell = document.querySelector('td:last-of-type');
    expect(document.querySelector(grid?.cells[1]?.selector ?? '')).toBe(cell);
  });
});

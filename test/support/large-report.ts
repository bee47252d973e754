import { type ServedPage, samplePage } from '../../scripts/sample-server.ts';

const ROWS = Array.from(
  { length: 8000 },
  (_, row) => `<tr><td>第${row}项</td><td>${row}</td><td>0</td></tr>`,
);

/** The demonstration report with a table of its own that takes a while to write. */
export const LARGE: ServedPage = {
  path: '/large/',
  body: String(samplePage('sample-2021-two-slips').body).replace(
    '</body>',
    `<table>${ROWS.join('')}</table></body>`,
  ),
};

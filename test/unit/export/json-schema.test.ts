import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { toDocument, toJson } from '../../../src/export/document.ts';
import { type ReportDocument, reportSchema } from '../../../src/export/schema.ts';
import { HOSTILE_TEXTS, hostileReport } from '../../support/hostile-report.ts';
import { PARTS, readPage, SLUGS } from '../../support/read-page.ts';

/** The JSON Schema that is published with the build, used by a validator that knows nothing of us. */

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
// RFC 3339, as JSON Schema means these two.
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
const validate = ajv.compile(reportSchema());

/** What the validator says of the document's bytes, read again. */
function complaints(json: string): string[] {
  return validate(JSON.parse(json))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const written = async (slug: string) => toDocument(readPage(slug), PARTS);

describe('the JSON Schema, by ajv', () => {
  it.each(SLUGS)('accepts the document of %s', async (slug) => {
    expect(complaints(toJson(await written(slug)))).toEqual([]);
  });

  it('accepts hostile texts', async () => {
    const report = hostileReport(readPage('seed-002-qujiang-2020'), HOSTILE_TEXTS.length, [
      ...HOSTILE_TEXTS,
      '\ud800',
    ]);
    expect(complaints(toJson(await toDocument(report, PARTS)))).toEqual([]);
  });

  it.each<[string, (document: ReportDocument) => unknown, string]>([
    ['an unknown part', (document) => ({ ...document, more: 1 }), ' must NOT have additional properties'],
    [
      'another format',
      (document) => ({ ...document, format: 'gouji-report/2' }),
      '/format must be equal to constant',
    ],
    ['no source', ({ source: _, ...rest }) => rest, " must have required property 'source'"],
    [
      'a figure as a number',
      (document) => ({ ...document, figures: document.figures.map((figure) => ({ ...figure, raw: 1 })) }),
      '/figures/0/raw must be string',
    ],
    [
      'a hash that is none',
      (document) => ({ ...document, source: { ...document.source, sha256: 'x' } }),
      '/source/sha256 must match pattern "^[0-9a-f]{64}$"',
    ],
    [
      'a state that there is not',
      (document) => ({ ...document, checks: document.checks.map((check) => ({ ...check, state: 'wrong' })) }),
      '/checks/0/state must be equal to one of the allowed values',
    ],
  ])('refuses %s', async (_, change, complaint) => {
    const document = change(await written('seed-004-shibing-2021'));
    expect(complaints(JSON.stringify(document))).toContain(complaint);
  });
});

import {
  PACKAGE_KEYWORDS,
  PACKAGE_TITLE,
  type PackageFacts,
  packageDescription,
  packageNote,
  TABLE_WORDS,
  TOOL_NAME,
} from '../wording/data-words.ts';
import { fill } from '../wording/fill.ts';
import { csvOf, type DataField, type DataTable } from './data-table.ts';
import { checksTable, figuresTable, findingsTable, mentionsTable } from './data-tables.ts';
import { toDocument } from './document.ts';
import type { ExportParts, Writer } from './exporter.ts';
import type { ReportDocument } from './schema.ts';
import { zipOf } from './zip.ts';

/** A Data Package of datapackage.org, version 2.0: the document as tables for statistics programs, each column described. */

const PROFILES = 'https://datapackage.org/profiles/2.0';

interface File {
  readonly table: DataTable;
  readonly path: string;
  readonly text: string;
}

export const writeDataPackage: Writer = async (report, parts) => {
  const document = await toDocument(report, parts);
  const tables = [figuresTable, findingsTable, checksTable, mentionsTable].map((of) => of(document));
  // Without a byte order mark, as the standard recommends.
  const files = tables.map((table) => ({ table, path: `data/${table.id}.csv`, text: csvOf(table) }));
  const descriptor = await descriptorOf(document, files, parts.hash);
  return zipOf(
    new Map([
      ['datapackage.json', `${JSON.stringify(descriptor, null, 2)}\n`],
      ['README.md', packageNote(factsOf(document))],
      ...files.map(({ path, text }): [string, string] => [path, text]),
    ]),
  );
};

/** No `licenses`: there are no rights that we could grant. The note says so. */
async function descriptorOf(document: ReportDocument, files: readonly File[], hash: ExportParts['hash']) {
  const { source, tool } = document;
  const address = webAddressOf(source.url);
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: `gouji-${source.sha256.slice(0, 12)}`,
    title: fill(PACKAGE_TITLE, { title: source.title }),
    description: packageDescription(factsOf(document)),
    ...(address !== null && { homepage: address }),
    created: source.readAt,
    keywords: PACKAGE_KEYWORDS,
    contributors: [{ title: `${TOOL_NAME} ${tool.version}`, roles: ['dataCurator'] }],
    sources: [sourceOf(document)],
    resources: await Promise.all(files.map((file) => resourceOf(file, hash))),
  };
}

/** The standard's own properties, and what the document knows besides. */
function sourceOf({ source, report }: ReportDocument) {
  const { url, title, ...more } = source;
  const address = webAddressOf(url);
  return { title, ...(address !== null && { path: address }), url, ...more, agency: report.agency };
}

/** The standard knows web addresses and files of the package; a page that was read from a disk has neither. */
function webAddressOf(url: string): string | null {
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).href : null;
}

async function resourceOf({ table, path, text }: File, hash: ExportParts['hash']) {
  const words = TABLE_WORDS[table.id];
  return {
    name: table.id,
    type: 'table',
    path,
    title: words?.title,
    description: words?.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: new TextEncoder().encode(text).length,
    hash: `sha256:${await hash(text)}`,
    dialect: { header: true, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: table.fields.map((field) => fieldOf(field, words?.columns[field.name])),
      missingValues: [''],
      ...(table.key.length > 0 && { primaryKey: table.key }),
    },
  };
}

function fieldOf(field: DataField, [title, description]: readonly [string, string] = [field.name, '']) {
  const { name, type, isNullable = false, oneOf, pattern, minimum } = field;
  const isText = type === 'string' && !isNullable;
  const constraints = {
    // An empty text is a value of its own: that nothing is printed.
    ...(!isNullable && (!isText || oneOf !== undefined || pattern !== undefined) && { required: true }),
    ...(oneOf !== undefined && { enum: oneOf }),
    ...(pattern !== undefined && { pattern }),
    ...(minimum !== undefined && { minimum }),
  };
  return {
    name,
    type,
    title,
    description,
    ...(isText && { missingValues: [] }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function factsOf({ source, tool, limit }: ReportDocument): PackageFacts {
  const { title, url, publishedOn, readAt, sha256 } = source;
  return { title, url, publishedOn, readAt, sha256, version: tool.version, isCut: limit !== null };
}

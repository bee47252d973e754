/**
 * What the Data Package standard 2.0 (datapackage.org) asks of a descriptor, as a JSON Schema in words of our own: the
 * parts that we use, what each must have, and what each type of column may be bound by.
 */

const text = { type: 'string' };
const texts = { type: 'array', minItems: 1, items: text };
/** A web address, or a file of the package: no way upwards, nothing hidden, no root, no other protocol. */
const urlOrPath = {
  type: 'string',
  anyOf: [{ pattern: '^https?://' }, { pattern: '^(?![./~])(?!file:)(?!.*(?:\\.\\./|\\\\|://)).+$' }],
};

const ANY_TYPE = ['required', 'unique', 'enum'];
const RANGE = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];
const LENGTH = ['minLength', 'maxLength'];
/** The constraints that a column of each type may have. */
const CONSTRAINTS: Readonly<Record<string, readonly string[]>> = {
  string: [...ANY_TYPE, ...LENGTH, 'pattern'],
  number: [...ANY_TYPE, ...RANGE],
  integer: [...ANY_TYPE, ...RANGE],
  year: [...ANY_TYPE, ...RANGE],
  datetime: [...ANY_TYPE, ...RANGE],
  boolean: ['required', 'enum'],
  array: [...ANY_TYPE, ...LENGTH, 'jsonSchema'],
};

const field = {
  type: 'object',
  required: ['name', 'type'],
  properties: {
    name: text,
    title: text,
    description: text,
    missingValues: { type: 'array', items: text },
    type: { enum: Object.keys(CONSTRAINTS) },
  },
  allOf: Object.entries(CONSTRAINTS).map(([type, names]) => ({
    if: { properties: { type: { const: type } } },
    // biome-ignore lint/suspicious/noThenProperty: a key of JSON Schema
    then: {
      properties: {
        constraints: {
          type: 'object',
          propertyNames: { enum: names },
          properties: {
            required: { type: 'boolean' },
            pattern: text,
            minimum: { type: 'number' },
            enum: { type: 'array', minItems: 1, uniqueItems: true },
          },
        },
      },
    },
  })),
};

const resource = {
  type: 'object',
  required: ['name', 'path'],
  not: { required: ['data'] },
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    type: { const: 'table' },
    path: urlOrPath,
    title: text,
    description: text,
    format: text,
    mediatype: { type: 'string', pattern: '^.+/.+$' },
    encoding: text,
    bytes: { type: 'integer' },
    hash: { type: 'string', pattern: '^(?:[a-z0-9]+:)?[0-9a-fA-F]+$' },
    dialect: {
      type: 'object',
      properties: {
        header: { type: 'boolean' },
        delimiter: { type: 'string', minLength: 1, maxLength: 1 },
        lineTerminator: text,
        quoteChar: { type: 'string', minLength: 1, maxLength: 1 },
        doubleQuote: { type: 'boolean' },
      },
      additionalProperties: false,
    },
    schema: {
      type: 'object',
      required: ['fields'],
      properties: {
        $schema: { const: 'https://datapackage.org/profiles/2.0/tableschema.json' },
        fields: { type: 'array', minItems: 1, items: field },
        missingValues: { type: 'array', items: text },
        primaryKey: { ...texts, uniqueItems: true },
      },
      additionalProperties: false,
    },
  },
};

export const DATA_PACKAGE_RULES = {
  type: 'object',
  required: ['$schema', 'name', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    title: text,
    description: text,
    homepage: { type: 'string', pattern: '^https?://[^\\s"<>\\\\^`{|}]+$' },
    created: {
      type: 'string',
      pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)$',
    },
    keywords: texts,
    contributors: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', minProperties: 1, properties: { title: text, roles: texts } },
    },
    sources: {
      type: 'array',
      items: { type: 'object', minProperties: 1, properties: { title: text, path: urlOrPath } },
    },
    resources: { type: 'array', minItems: 1, items: resource },
  },
};

/** The exported document's format: fields are added, never renamed. */
export const FORMAT = 'gouji-report/1';

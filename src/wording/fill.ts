/** Fills the `{places}` of a sentence. A place without a value stays as it is, which the tests look for. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

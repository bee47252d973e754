/** The text of a node, or so much of a longer one: a text of megabytes need not be copied into the scripts' own memory. */
export function beginningOf(node: Text, most: number): string {
  return node.length > most ? node.substringData(0, most) : node.data;
}

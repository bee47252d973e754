/**
 * What a document tells people to type, without comments, one command each: all of its fences of `sh`, and what begins
 * with npm, npx or node between single backticks.
 */
export function commandsOf(markdown: string): readonly string[] {
  const fences = [...markdown.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, body = '']) => body);
  const outside = markdown.replaceAll(/^```[\s\S]*?^```/gm, '');
  const inline = [...outside.matchAll(/`((?:npm|npx|node) [^`]+)`/g)].map(([, command = '']) => command);
  return [...fences.flatMap(linesOf), ...inline]
    .flatMap((line) => line.split(/\s&&\s/))
    .map((command) => command.replace(/\s+#.*$/, '').trim())
    .filter((command) => command !== '' && !command.startsWith('#'));
}

/** A backslash at its end continues a line. */
function linesOf(body: string): readonly string[] {
  return body.replaceAll(/\\\n\s*/g, '').split('\n');
}

/** Firefox/153.0; of the many names that others give themselves, the one that tells most. */
export function browserName(userAgent: string): string {
  for (const name of ['Firefox', 'Edg', 'OPR', 'Chrome']) {
    const [found] = new RegExp(`${name}/[\\d.]+`).exec(userAgent) ?? [];
    if (found !== undefined) return found;
  }
  return '-';
}

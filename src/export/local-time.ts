/** The same moment by a zone's clocks, ISO 8601 with its offset: 2026-11-21T16:00:00+08:00. Null for no known zone. */
export function localTime(at: string, timeZone: string): string | null {
  const parts = partsOf(new Date(at), timeZone);
  if (parts === null) return null;
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const day = `${part('year')}-${part('month')}-${part('day')}`;
  const time = `${part('hour')}:${part('minute')}:${part('second')}`;
  // GMT+08:00, and GMT alone where nothing is added.
  const offset = part('timeZoneName').replace('GMT', '') || '+00:00';
  return `${day}T${time}${offset}`;
}

function partsOf(at: Date, timeZone: string): Map<string, string> | null {
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'longOffset',
    });
    return new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  } catch {
    // Browsers call a zone that they could not find out Etc/Unknown, and then know no clock for it.
    return null;
  }
}

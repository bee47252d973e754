/**
 * A moment as a clock of that place shows it, and how far it is from UTC: 2026-11-21 16:00:00 +08:00 Asia/Shanghai.
 *
 * @param iso ISO 8601, UTC.
 * @param timeZone an IANA name.
 */
export function localTime(iso: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  });
  const parts = new Map(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const day = `${of('year')}-${of('month')}-${of('day')}`;
  const offset = of('timeZoneName').replace(/^(?:GMT|UTC)/, '') || '+00:00';
  return `${day} ${of('hour')}:${of('minute')}:${of('second')} ${offset} ${timeZone}`;
}

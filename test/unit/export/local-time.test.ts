import { describe, expect, it } from 'vitest';
import { localTime } from '../../../src/export/local-time.ts';

describe('the local time', () => {
  it.each<[string, string, string | null, string]>([
    ['2026-11-21T08:00:00.000Z', 'Asia/Shanghai', '2026-11-21T16:00:00+08:00', 'eight hours ahead'],
    ['2026-12-31T16:30:05.999Z', 'Asia/Shanghai', '2027-01-01T00:30:05+08:00', 'a day and a year further'],
    ['2026-07-01T12:00:00Z', 'Europe/Berlin', '2026-07-01T14:00:00+02:00', 'in summer'],
    ['2026-01-01T12:00:00Z', 'Europe/Berlin', '2026-01-01T13:00:00+01:00', 'in winter'],
    [
      '2026-01-01T03:00:00Z',
      'America/St_Johns',
      '2025-12-31T23:30:00-03:30',
      'half an hour beside the others',
    ],
    ['2026-01-01T00:00:00Z', 'UTC', '2026-01-01T00:00:00+00:00', 'midnight is 00, not 24'],
    ['2026-01-01T00:00:00Z', 'Etc/Unknown', null, 'what a browser says that cannot find out its zone'],
    ['2026-01-01T00:00:00Z', '', null, 'no zone'],
  ])('of %s in %j is %s: %s', (at, zone, expected, _why) => {
    expect(localTime(at, zone)).toBe(expected);
  });
});

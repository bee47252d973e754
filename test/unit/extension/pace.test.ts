import { describe, expect, it } from 'vitest';
import { paceBy } from '../../../src/extension/pace.ts';

/** A clock that stands still until it is set. */
function pacedBy() {
  const clock = { at: 0 };
  const pace = paceBy(() => clock.at);
  return {
    pace,
    changeAt: (at: number) => {
      clock.at = at;
      pace.changed();
    },
    lookAt: (at: number, cost: number) => {
      clock.at = at;
      const end = pace.look();
      clock.at = at + cost;
      end();
    },
    waitAt: (at: number) => {
      clock.at = at;
      return pace.wait();
    },
  };
}

describe('the next look', () => {
  it('is never due on a page that does not change', () => {
    const { pace, lookAt, waitAt } = pacedBy();
    expect(waitAt(0)).toBeNull();
    lookAt(10, 1);
    expect(waitAt(100_000)).toBeNull();
    expect(pace.wait()).toBeNull();
  });

  it.each<[readonly number[], number, number, string]>([
    [[1000], 1000, 150, 'a page rests after 150 ms without a change'],
    [[1000], 1100, 50, 'of which 100 are over'],
    [[1000], 1150, 0, 'due'],
    [[1000], 9000, 0, 'and still due where nobody could look in time'],
    [[1000, 1100], 1100, 150, 'a further change is waited for'],
    [[1000, 1100, 1200, 1300], 1300, 150, 'and so is each'],
    [[1000, 1900], 1900, 100, 'but not beyond 1000 ms after the first'],
    [[1000, 1990, 2000], 2000, 0, 'as a page that never rests is looked at as well'],
  ])('after changes at %j, asked at %i, is due in %i ms: %s', (changes, at, expected) => {
    const { changeAt, waitAt } = pacedBy();
    for (const change of changes) changeAt(change);
    expect(waitAt(at)).toBe(expected);
  });

  it.each<[number, number, number, string]>([
    [1, 1011, 150, 'a look of 1 ms is forgotten while the page comes to rest'],
    [10, 1020, 490, 'after 10 ms of looking come 500 without: until 1510'],
    [100, 1110, 4990, 'after 100 ms come 5 s: until 6100'],
    [0, 1010, 150, 'a look that the clock cannot tell still waits for rest'],
  ])('after one of %i ms and a change at %i is due in %i ms: %s', (cost, change, expected) => {
    const { lookAt, changeAt, waitAt } = pacedBy();
    lookAt(1000, cost);
    changeAt(change);
    expect(waitAt(change)).toBe(expected);
  });

  it('follows the last look’s duration, not the longest', () => {
    const { lookAt, changeAt, waitAt } = pacedBy();
    lookAt(0, 100);
    lookAt(6000, 2);
    changeAt(6050);
    expect(waitAt(6050)).toBe(150);
  });
});

describe('a change during a look', () => {
  it('is for the next one', () => {
    const { pace, changeAt, waitAt } = pacedBy();
    changeAt(1000);
    const end = pace.look();
    expect(pace.wait()).toBeNull();
    changeAt(1005);
    end();
    expect(pace.wait()).not.toBeNull();
    // The look took 5 ms: 250 without one.
    expect(waitAt(1005)).toBe(250);
  });
});

describe('a page that changes all the time', () => {
  it('is looked at for a fiftieth of the time at most', () => {
    const { lookAt, changeAt, waitAt } = pacedBy();
    const cost = 30;
    let spent = 0;
    for (let at = 0; at < 100_000; at += 10) {
      changeAt(at);
      if (waitAt(at) !== 0) continue;
      lookAt(at, cost);
      spent += cost;
    }
    expect(spent).toBeLessThanOrEqual(100_000 / 50);
    expect(spent).toBeGreaterThan(100_000 / 60);
  });
});

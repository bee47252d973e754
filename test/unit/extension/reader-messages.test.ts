import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/extension/reader-messages.ts';

describe('messages to the reader', () => {
  it.each([
    [{ kind: 'summarize' }],
    [{ kind: 'focus', finding: 'f3' }],
    [{ kind: 'step', by: 1 }],
    [{ kind: 'step', by: -1 }],
    [{ kind: 'toggle' }],
    [{ kind: 'figures' }],
    [{ kind: 'report', isOfTable: false }],
  ])('%j is known', (message) => {
    expect(readMessage(message)).toBe(message);
  });

  it.each<[unknown, string]>([
    [null, 'nothing'],
    ['toggle', 'a word'],
    [{}, 'no kind'],
    [{ kind: 'explain' }, 'the detector’s'],
    [{ kind: 'focus' }, 'a focus on nothing'],
    [{ kind: 'focus', finding: 3 }, 'a number for an id'],
    [{ kind: 'step', by: 2 }, 'a step too long'],
    [{ kind: 'report' }, 'a report of who knows what'],
    [{ kind: 'toString' }, 'the name of a method'],
    [{ kind: '__proto__' }, 'a prototype'],
  ])('%j is not: %s', (message) => {
    expect(readMessage(message)).toBeNull();
  });
});

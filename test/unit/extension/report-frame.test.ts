import { describe, expect, it } from 'vitest';
import { chooseFrame, type FrameState } from '../../../src/extension/report-frame.ts';

const plain = (frame: number): FrameState => ({ frame, isReport: false, hasReader: false, told: null });
const found = (frame: number): FrameState => ({ ...plain(frame), isReport: true });
const read = (frame: number, isReport: boolean): FrameState => {
  return { frame, isReport, hasReader: true, told: { checked: 0, fails: 0, isReport } };
};

describe('the frame that stands for a tab', () => {
  it.each<[readonly FrameState[], number | null, string]>([
    [[], null, 'nothing of ours runs there'],
    [[plain(0)], null, 'a page that is no report'],
    [[plain(0), plain(4)], null, 'nor is what it frames'],
    [[read(0, true)], 0, 'a report'],
    [[found(0)], 0, 'a report that nobody has read yet'],
    [[plain(0), read(4, true)], 4, 'the report in a frame'],
    [[plain(0), read(9, true), read(4, true)], 4, 'of two, the first by number, however the browser answers'],
    [[plain(0), read(4, true), read(9, true)], 4, 'and the same one in another order'],
    [[plain(0), read(10, true), read(9, true)], 9, 'numbers are no words'],
    [[read(4, true), found(0)], 0, 'the top frame first, read or not'],
    [[read(0, false), read(4, true)], 4, 'a report before a page that was read because somebody asked'],
    [[read(0, false), plain(4)], 0, 'which stands for the tab where there is no report'],
    [[plain(0), read(4, false)], null, 'a frame that is a report no more gives its place back'],
  ])('%j: %j, %s', (states, expected) => {
    expect(chooseFrame(states)?.frame ?? null).toBe(expected);
  });
});

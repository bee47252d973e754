import { expect, it } from 'vitest';
import { digitSlip } from '../../../src/explain/digit-slips.ts';
import type { Slip } from '../../../src/model/cause.ts';

it.each<[string, string, Slip | null, string]>([
  ['2', '3', 'digit-mistyped', 'one digit for another'],
  ['184', '194', 'digit-mistyped', 'one digit for another, in the middle'],
  ['12', '152', 'digit-dropped', 'a digit is lacking'],
  ['15', '155', 'digit-dropped', 'one of two equal digits is lacking'],
  ['5', '50', 'digit-dropped', 'the nought at the end is lacking'],
  ['155', '15', 'digit-doubled', 'a digit is printed twice'],
  ['1152', '152', 'digit-doubled', 'the first digit is printed twice'],
  ['100', '10', 'digit-doubled', 'a nought is printed twice'],
  ['42', '24', 'digits-swapped', 'two neighbours have changed places'],
  ['1243', '1234', 'digits-swapped', 'the last two have'],
  ['125', '1.25', 'point-shifted', 'the point is lost'],
  ['1.5', '15', 'point-shifted', 'a point too many'],
  ['300', '3', 'point-shifted', 'two noughts too many'],
  ['0.05', '0.5', 'point-shifted', 'a nought behind the point too many'],
  ['650000', '65', 'myriad-shifted', '元 in a column of 万元'],
  ['1.3', '13000', 'myriad-shifted', '万 left out'],
  ['-2', '2', 'sign', 'a dash that is no sign, or the other way round'],
  ['7', '12', null, 'nothing known gives 7 for 12'],
  ['152', '12', null, 'a digit too many that repeats nothing'],
  ['321', '123', null, 'digits that are no neighbours have changed places'],
  ['0', '12', null, 'two digits are lacking'],
  ['-2', '3', null, 'another figure with another sign'],
  ['10', '0', null, 'a digit too many that repeats nothing, before a nought'],
])('%s for %s: %s (%s)', (stated, wouldBe, slip) => {
  expect(digitSlip(stated, wouldBe)).toBe(slip);
});

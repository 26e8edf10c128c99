import { expect, it } from 'vitest';
import { readDay } from '../../../src/console/assistant/read-day.js';

it.each([
  ['', ''],
  ['2026-11-23', '2026-11-23'],
  ['2021-3-1', '2021-03-01'],
  [' 2026/11/23 ', '2026-11-23'],
  ['2026.11.23', '2026-11-23'],
  ['2026年3月1日', '2026-03-01'],
  ['２０２６－１１－２３', '2026-11-23'],
  ['20261123', '2026-11-23'],
  ['2024-02-29', '2024-02-29'],
])('reads %j as %j', (written, day) => {
  expect(readDay(written)).toBe(day);
});

it.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '11-23',
  '昨天',
  '2026',
  '23/11/2026',
  '2026-11-23T00:00',
])('takes %j for no day', (written) => {
  expect(readDay(written)).toBeUndefined();
});

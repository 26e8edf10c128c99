import { expect, it } from 'vitest';
import { type Linkage, linkageBetween } from '../../../../src/domain/routing/linkage.js';
import { PEOPLE } from '../../../kit/people.js';

const linkage = (id: string, from: string, contact: string, ended = false): Linkage => ({
  id,
  version: 1,
  schemaVersion: 1,
  effects: [],
  areaCode: '530112010',
  parties: [
    { officeId: 'desk:1', name: '甲', contact: '甲联系人' },
    { officeId: 'desk:2', name: '乙', contact },
  ],
  purpose: '联合调处。',
  from,
  reviewOn: '2027-01-01',
  recordedBy: PEOPLE.desk,
  recordedAt: new Date(0),
  ...(ended ? { ended: { reason: '不再需要。', by: PEOPLE.desk, at: new Date(0) } } : {}),
});

it('between two offices the agreement holds that began last, not one that was ended or has not begun', () => {
  const all = [
    linkage('later', '2026-05-01', '后来的'),
    linkage('first', '2026-01-01', '先前的'),
    linkage('ended', '2026-06-01', '终止的', true),
    linkage('to come', '2026-12-01', '将来的'),
  ];
  const between = (asking: string, asked: string, day = '2026-11-23') =>
    linkageBetween(all, [asking, asked], day);
  expect(between('desk:1', 'desk:2')).toEqual({ id: 'later', contact: '后来的' });
  expect(between('desk:2', 'desk:1')).toEqual({ id: 'later', contact: '甲联系人' });
  expect(between('desk:1', 'desk:2', '2026-02-01')?.id).toBe('first');
  expect(between('desk:1', 'desk:2', '2025-12-31')).toBeUndefined();
  expect(between('desk:1', 'desk:3')).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import type { Post } from '../../../../src/domain/people/post.js';
import { ROLES, type Role } from '../../../../src/domain/people/role.js';
import { conflictingPosts, excludeEachOther } from '../../../../src/domain/people/separated-duties.js';

const post = (role: Role, changes: Partial<Post> = {}): Post => ({
  id: role,
  role,
  areaCode: '530112010',
  from: '2026-11-01',
  ...changes,
});

describe('one person', () => {
  const watching: readonly string[] = ['administrator', 'security-officer', 'auditor'];
  const pairs = ROLES.flatMap((one) => ROLES.map((other) => ({ one, other })));

  it.each(pairs)('as $one and as $other: only if neither watches, or it is the same', ({ one, other }) => {
    const excluded = one !== other && (watching.includes(one) || watching.includes(other));
    expect(excludeEachOther(one, other)).toBe(excluded);
    expect(conflictingPosts([post(one)], post(other, { id: 'new' }))).toHaveLength(excluded ? 1 : 0);
  });

  it.each<[string, Partial<Post>, Partial<Post>, boolean]>([
    ['ends the day before', { until: '2026-11-30' }, { from: '2026-12-01' }, false],
    ['ends on the very day', { until: '2026-12-01' }, { from: '2026-12-01' }, true],
    ['begins after the new one has ended', { from: '2027-01-01' }, { until: '2026-12-31' }, false],
    ['lies within the new one', { from: '2026-12-02', until: '2026-12-03' }, { until: '2026-12-31' }, true],
    ['was ended by hand', { endedAt: new Date() }, {}, false],
  ])('may not become auditor while the post as mediator overlaps: it %s', (_, held, added, conflicts) => {
    const posts = [post('peoples-mediator', held)];
    expect(conflictingPosts(posts, post('auditor', added))).toEqual(conflicts ? posts : []);
  });
});

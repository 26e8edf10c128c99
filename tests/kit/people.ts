import type { Actor } from '../../src/domain/people/actor.js';

const actor = (personId: string, name: string, role: Actor['role'], areaCode: string): Actor => ({
  personId,
  name,
  role,
  areaCode,
});

/** The invented people of the tests. */
export const PEOPLE = {
  desk: actor('P-desk', '段雪梅', 'desk', '530112010'),
  leader: actor('P-leader', '王守成', 'leader', '530112010'),
  mediator: actor('P-mediator', '毕文华', 'peoples-mediator', '530112010-C01'),
  otherMediator: actor('P-mediator-2', '杨丽琼', 'peoples-mediator', '530112010-C01'),
  farMediator: actor('P-mediator-3', '李春兰', 'peoples-mediator', '530112010-C03'),
  gridWorker: actor('P-grid', '普艳', 'grid-worker', '530112010-001'),
  secretary: actor('P-secretary', '杨学文', 'community-secretary', '530112010-C03'),
  volunteer: actor('P-volunteer', '张家顺', 'legal-volunteer', '530112010-C01'),
  auditor: actor('P-auditor', '和建国', 'auditor', '530112010'),
  partner: actor('P-partner', '合作平台', 'partner', '530112010'),
} as const;

import type { Actor } from './actor.js';

/** The hub itself, when a rule or a platform's message changes a record and no person does. */
export const HUB_ACTOR: Actor = {
  personId: 'hub',
  name: '团结矛盾纠纷化解平台',
  role: 'hub',
  areaCode: '530112010',
};

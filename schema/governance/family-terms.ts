import type { DutyLevel, FamilyDuty } from '../../src/domain/family/family-duty.js';
import type { FamilyFactKind } from '../../src/domain/family/family-fact.js';
import type { FamilyGrade } from '../../src/domain/family/family-grade.js';
import type { FamilyEvent, FamilyWatch } from '../../src/domain/family/family-watch.js';
import { registerValues } from '../kit/index.js';

export const FamilyGradeEnum = registerValues<FamilyGrade>(
  'FamilyGrade',
  "How likely it is that a family's quarrel turns bad (风险等级).",
  { low: 'Low (低风险).', medium: 'Medium (中风险).', high: 'High (高风险).' },
);

export const FamilyFactKindEnum = registerValues<FamilyFactKind>(
  'FamilyFactKind',
  'What happened in a family that speaks for a risk (风险情形).',
  {
    quarrel: 'A quarrel (争吵).',
    alcohol: 'Heavy drinking (酗酒).',
    gambling: 'Gambling (赌博).',
    hardship: 'Hardship or debts (生活困难或负债).',
    separated: 'They live apart (分居).',
    'divorce-sought': 'One of them asks for divorce (提出离婚).',
    violence: 'Violence (动手).',
    threat: 'A threat of harm (扬言伤害).',
    'child-saw': 'A child saw it (未成年人目睹).',
    'police-called': 'The police were called (报警).',
    'order-broken': 'A warning letter or protection order was broken (违反告诫书或人身安全保护令).',
    'self-harm': 'Self-harm, or talk of it (自伤或轻生言行).',
  },
);

export const FamilyDutyEnum = registerValues<FamilyDuty>(
  'FamilyDuty',
  'What a leader is answerable for in a family (领导三包).',
  {
    resolve: 'To resolve the quarrel (包化解).',
    visit: 'To see that the family is visited (包走访).',
    stabilise: 'To keep it quiet (包稳控).',
  },
);

export const DutyLevelEnum = registerValues<DutyLevel>(
  'FamilyDutyLevel',
  'Who knows that a duty was missed (逐级提醒).',
  {
    none: 'Nobody needs to (无需提醒).',
    reminded: 'Whoever has it, the day after (已提醒).',
    'leading-group': 'The leading group, the second day after (已报领导小组).',
    ordered: 'It became a supervision order, the fifth day after (已督办).',
  },
);

export const FamilyStateEnum = registerValues<FamilyWatch['state']>(
  'FamilyFollowUpState',
  'How the follow-up of a family stands (回访状态).',
  { open: 'Under way (回访中).', ended: 'Ended (已结束).' },
);

export const FamilyEventEnum = registerValues<FamilyEvent>(
  'FamilyEvent',
  'What happened in the follow-up of a family (回访经过).',
  {
    opened: 'It began (建档).',
    fact: 'Something that happened was taken down (登记情形).',
    visited: 'Somebody was there (走访).',
    reported: 'A leader saw to a duty (包保办理).',
    graded: 'A person decided on the grade (定级).',
    replanned: 'A duty is due on another day (重排计划).',
    'handed-over': 'A duty was put into other hands (包保交接).',
    missed: 'A duty was missed, and somebody was told (逾期提醒).',
    ended: 'It ended (结束回访).',
  },
);

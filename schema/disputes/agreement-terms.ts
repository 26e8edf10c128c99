import type {
  Agreement,
  AgreementState,
  AgreementVisit,
  Alarm,
  Remedy,
  SigningWay,
} from '../../src/domain/agreements/agreement.js';
import { registerValues } from '../kit/index.js';

export const AgreementStateEnum = registerValues<AgreementState>(
  'AgreementState',
  'How an agreement stands (协议状态).',
  {
    awaiting: 'A signature or the seal is missing (待生效).',
    'in-force': 'In force (履行中).',
    late: 'In force, and something is late (逾期未履行).',
    performed: 'All is done (履行完毕).',
    ended: 'It is none any more (已终止).',
  },
);

export const SigningWayEnum = registerValues<SigningWay>('SigningWay', 'How a party signed (签署方式).', {
  signature: 'Signature (签名).',
  fingerprint: 'Fingerprint (按指印).',
  stamp: 'Stamp (盖章).',
});

export const AlarmKindEnum = registerValues<Alarm['kind']>(
  'AgreementAlarmKind',
  'Why somebody must look (履约提醒种类).',
  {
    'due-soon': 'A duty falls due (即将到期).',
    late: 'A duty is late (逾期).',
    'follow-up': 'A visit is due (应回访).',
  },
);

export const VisitFindingEnum = registerValues<AgreementVisit['finding']>(
  'AgreementFinding',
  'What a visit found (回访结果).',
  {
    kept: 'All that is due was done (已履行).',
    partly: 'Part of it (部分履行).',
    broken: 'Nothing (未履行).',
  },
);

export const RemedyKindEnum = registerValues<Remedy['kind']>('RemedyKind', 'Where it was taken (救济途径).', {
  suit: 'To a suit on the agreement (起诉).',
  enforcement: 'To enforcement, a court having confirmed it (申请执行).',
});

export const AgreementEndEnum = registerValues<NonNullable<Agreement['ended']>['how']>(
  'AgreementEnd',
  'How an agreement ended (协议终止情形).',
  {
    'given-up': 'Given up before it took effect (生效前撤销).',
    replaced: 'Replaced by a new one (以新协议变更).',
    'set-aside': 'Set aside by a court (被法院撤销或确认无效).',
  },
);

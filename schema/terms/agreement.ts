import type { AgreementForm } from '../../src/domain/agreements/agreement.js';
import type { ClauseGround } from '../../src/domain/court/confirmation.js';
import { registerValues } from '../kit/index.js';

export const AgreementKindEnum = registerValues<AgreementForm>(
  'AgreementKind',
  'How an agreement was made (协议形式).',
  { written: 'In writing (书面).', oral: 'Orally (口头).' },
);

export const ClauseGroundEnum = registerValues<ClauseGround>(
  'ClauseGround',
  'Why a court does not confirm a clause (不予确认的情形).',
  {
    'not-court-matter': 'It is no matter for a court (不属法院受理范围).',
    status: 'It is about personal status (身份关系).',
    'other-procedure': 'Another special procedure is meant for it (其他特别程序).',
    ownership: 'It is about who owns land or a right (物权确权).',
  },
);

import type { Purpose } from '../../src/policy/purposes.js';
import type { UnmaskableField } from '../../src/policy/unmaskable-fields.js';
import { registerValues } from '../kit/index.js';

export const PurposeEnum = registerValues<Purpose>(
  'Purpose',
  'For what somebody asks to see more than is shown (查看目的).',
  {
    'case-handling': 'To handle the case (办理案件).',
    'contact-party': 'To reach a party (联系当事人).',
    'court-transfer': 'To hand the case over to the court (移送法院).',
    notarisation: 'To certify an agreement (办理公证).',
    supervision: 'To see that it is handled well (督办核查).',
    'own-request': 'The person asked for it (本人申请).',
    safety: 'To keep somebody safe (安全保护).',
    'duplicate-check': 'To see whether two records are one case (查重并案).',
  },
);

export const PartyFieldEnum = registerValues<UnmaskableField>(
  'PartyField',
  'A field of a party that is shown masked (可解除遮蔽的字段).',
  {
    name: 'Name (姓名).',
    idNumber: 'Number of the identity document (证件号码).',
    phone: 'Telephone (联系电话).',
    address: 'Address (居住详址).',
  },
);

import type { CorrectableField } from '../../src/domain/disputes/correctable-field.js';
import { registerValues } from '../kit/index.js';

export const CorrectableFieldEnum = registerValues<CorrectableField>(
  'CorrectableField',
  'What of a party can be corrected (可更正的内容).',
  {
    name: 'Name (姓名).',
    idNumber: 'Number of the identity document (证件号码).',
    phone: 'Telephone (联系电话).',
    address: 'Address (居住详址).',
    deliveryAddress: 'Where the court serves it papers; the court decides (电子送达地址).',
  },
);

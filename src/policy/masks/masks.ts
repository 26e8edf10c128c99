import type { FieldLabel } from '../field-labels.js';
import { maskAddress } from './mask-address.js';
import { maskIdNumber } from './mask-id-number.js';
import { maskName } from './mask-name.js';
import { maskPhone } from './mask-phone.js';

/** The mask of each label that has one (遮蔽规则). A mask never throws and never makes anything longer. */
export const MASKS: { readonly [Label in FieldLabel]?: (value: string) => string } = {
  name: maskName,
  'id-number': maskIdNumber,
  phone: maskPhone,
  address: maskAddress,
};

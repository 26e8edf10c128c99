import type { FieldLabel } from './field-labels.js';

/** The fields of a party that may be asked for in clear (可解除遮蔽的字段), with their labels. */
export const UNMASKABLE_FIELDS = {
  name: 'name',
  idNumber: 'id-number',
  phone: 'phone',
  address: 'address',
} as const satisfies Readonly<Record<string, FieldLabel>>;

export type UnmaskableField = keyof typeof UNMASKABLE_FIELDS;

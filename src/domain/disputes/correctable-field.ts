/** What of a party can be corrected (可更正的内容): what is on file of it, and where the court serves it papers (电子送达地址). */
export const CORRECTABLE_FIELDS = ['name', 'idNumber', 'phone', 'address', 'deliveryAddress'] as const;

export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

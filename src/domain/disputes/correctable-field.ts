/** What of a party can be corrected (可更正的内容). */
export const CORRECTABLE_FIELDS = ['name', 'idNumber', 'phone', 'address'] as const;

export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

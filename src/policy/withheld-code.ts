/**
 * Why a field is withheld (不予显示的原因): nobody is signed in 未登录, the role may never see it 角色无权, or the
 * record lies outside the caller's area 不在本辖区.
 */
export const WITHHELD_CODES = ['NOT_SIGNED_IN', 'NOT_FOR_ROLE', 'OUTSIDE_AREA'] as const;

export type WithheldCode = (typeof WITHHELD_CODES)[number];

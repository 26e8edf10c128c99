/**
 * Why a field is not shown, or not as it is (不予显示或遮蔽的原因): nobody is signed in 未登录; the role may never see
 * it 角色无权; the record lies outside the caller's area 不在本辖区, or is not the caller's own 非本人记录; somebody in it
 * is protected 保护对象; the place is kept back 限制地点; or it is shown masked and may be asked for with a reason 遮蔽显示.
 */
export const WITHHELD_CODES = [
  'NOT_SIGNED_IN',
  'NOT_FOR_ROLE',
  'OUTSIDE_AREA',
  'NOT_OWN_RECORD',
  'PROTECTED',
  'RESTRICTED',
  'MASKED',
] as const;

export type WithheldCode = (typeof WITHHELD_CODES)[number];

/**
 * How far a right goes (权限范围): to every area 全域, to the area that the role is held for and all below it
 * 本辖区, or not at all 无权.
 */
export type Reach = 'everywhere' | 'own-area' | 'never';

/**
 * How far a right goes (权限范围): to every record 全部, to the records of the area that the role is held for and all
 * below it 本辖区, to the caller's own records 本人记录, or not at all 无权. A record is the caller's own who brought it,
 * or answers for it now.
 */
export type Reach = 'everywhere' | 'own-area' | 'own-record' | 'never';

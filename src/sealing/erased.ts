/** What stands where somebody's data stood before its key was destroyed (已依法删除). */
export const ERASED = '（已依法删除）';

/** Whether this can be somebody's id (人员编号): 1 to 64 letters, digits, colons, dots and dashes. */
export const isPersonId = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(id);

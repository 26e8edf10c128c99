/** Whether somebody said something, in at most 200 characters (说明字数). */
export const isNote = (text: string): boolean => text.trim() !== '' && [...text].length <= 200;

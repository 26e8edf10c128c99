/** Whether something was written, and not more than so many characters (文字长度检查). */
export const isText = (text: string, most: number): boolean =>
  text.trim() !== '' && text.isWellFormed() && [...text].length <= most;

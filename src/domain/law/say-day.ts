/** A day as people write it (年月日), such as 2026年7月17日; of a day written YYYY-MM-DD. */
export const sayDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

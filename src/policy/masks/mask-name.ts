import { keepSigns } from './keep-signs.js';

/** Surnames of two signs (复姓), the common ones. */
const COMPOUND_SURNAMES = new Set(
  '欧阳 上官 司马 诸葛 司徒 夏侯 东方 皇甫 尉迟 公孙 令狐 慕容 长孙 宇文 端木 百里 南宫 独孤 轩辕 钟离 闻人 申屠 太史'.split(
    ' ',
  ),
);

const HAN_NAME = /^\p{Script=Han}+$/u;
/** Names in parts, such as 阿依古丽·买买提 or John Smith. */
const NAME_IN_PARTS = /^[\p{L}\p{M}]+(?:[·•・‧. '’-]+[\p{L}\p{M}]+)*\.?$/u;
const BETWEEN_PARTS = /[·•・‧. '’-]/u;

/**
 * A name with only its surname left (姓名遮蔽): 张*, 李*明, 欧阳**. Of a longer name or one in parts the first sign
 * is left, and the dots and spaces between its parts; of what is no name, nothing.
 */
export function maskName(name: string): string {
  const signs = [...name];
  if (HAN_NAME.test(name)) return maskHanName(signs);
  if (!NAME_IN_PARTS.test(name) || signs.length < 2) return keepSigns(signs, () => false);
  return keepSigns(signs, (index, sign) => index === 0 || BETWEEN_PARTS.test(sign));
}

function maskHanName(signs: readonly string[]): string {
  const last = signs.length - 1;
  if (last === 0) return '*';
  if (last >= 2 && COMPOUND_SURNAMES.has(signs.slice(0, 2).join(''))) {
    return keepSigns(signs, (index) => index < 2);
  }
  return keepSigns(signs, (index) => index === 0 || (last === 2 && index === last));
}

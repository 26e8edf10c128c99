import { keepSigns } from './keep-signs.js';

/** Where a house number begins, in figures or in Chinese numerals. */
const HOUSE_NUMBER = /\p{N}|[一二三四五六七八九十百零甲乙丙丁]+(?=[号组栋幢座单排巷弄社队户])/u;
/** What an area down to a village is called after its name; an estate (小区) is too close to the door. */
const AREA_UNIT = /省|自治州|市|自治县|县|(?<!小)区|乡|镇|街道|社区|村委会|居委会|村/gu;

/**
 * An address down to the village or community (地址遮蔽): house numbers, streets, estates and all that follows are
 * hidden; of an address that names no area, everything.
 */
export function maskAddress(address: string): string {
  const head = address.slice(0, HOUSE_NUMBER.exec(address)?.index ?? address.length);
  const unit = [...head.matchAll(AREA_UNIT)].at(-1);
  const shown = unit ? [...head.slice(0, unit.index + unit[0].length)].length : 0;
  return keepSigns([...address], (index) => index < shown);
}

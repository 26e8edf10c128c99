import { DISTRICTS } from './districts.js';
import { findArea } from './find-area.js';

/** The area or district that a post can be held for (任职辖区), if there is one with this code. */
export const findPostArea = (code: string): { readonly code: string; readonly name: string } | undefined =>
  findArea(code) ?? DISTRICTS.find((district) => district.code === code);

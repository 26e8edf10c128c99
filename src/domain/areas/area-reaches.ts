import { findArea } from './find-area.js';

/** Whether somebody answerable for `holder` is answerable for `area`: it is the same area or lies below it. */
export function areaReaches(holder: string, area: string): boolean {
  let here = findArea(area);
  while (here) {
    if (here.code === holder) return true;
    here = here.parent === undefined ? undefined : findArea(here.parent);
  }
  return false;
}

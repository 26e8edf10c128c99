import type { IsoDate } from '../../domain/law/iso-date.js';
import type { ParsedStatute } from './parsed-statute.js';

const REPEALING_SENTENCE = /[^。]*同时废止/g;
const TITLE = /《([^《》]+)》/g;

/** That a law ends (废止): by its title, from a day on. */
export interface Repeal {
  readonly title: string;
  readonly from: IsoDate;
}

/** What a statute says it repeals on the day it comes into force. */
export const repeals = ({ units }: ParsedStatute, inForceFrom: IsoDate): Repeal[] =>
  units
    .flatMap(({ text }) => [...text.matchAll(REPEALING_SENTENCE)])
    .flatMap(([sentence]) => [...sentence.matchAll(TITLE)])
    .map(([, title = '']) => ({ title, from: inForceFrom }));

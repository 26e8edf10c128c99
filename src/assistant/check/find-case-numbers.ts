const YEAR = '(?:(?:19|20)\\d{2}|[一二][〇零九][〇零一二三四五六七八九]{2})';
const PLACE = '[\\p{Script=Han}\\d\\s]';
const CASE_NUMBER = new RegExp(
  `[(〔\\[【]?\\s*${YEAR}\\s*[)〕\\]】]?\\s*${PLACE}{1,20}?[字初终再执调确破申辖监刑民行特赔]\\p{Script=Han}{0,4}\\s*(?:第\\s*)?[\\d〇零一二三四五六七八九十百千万-]+\\s*号`,
  'gu',
);
const GUIDING =
  /(?:指导(?:性)?案例|典型案例|参考案例|公报案例|入库编号)[\s第:：]*[\d〇零一二三四五六七八九十百-]+\s*号?/gu;

/** The numbers of court cases that a text names (案号), in whatever widths, without spaces and brackets. */
export const findCaseNumbers = (text: string): string[] =>
  [CASE_NUMBER, GUIDING].flatMap((pattern) =>
    [...text.normalize('NFKC').matchAll(pattern)].map(([found]) => plainCaseNumber(found)),
  );

const plainCaseNumber = (number: string): string => number.replace(/[(〔[【)〕\]】\s]/g, '');

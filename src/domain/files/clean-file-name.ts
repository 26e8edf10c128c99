import { FILE_TYPES, type FileType } from './file-type.js';

const LONGEST = 80;
/** Control characters, and what turns the direction of writing so that an ending looks like another. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** A name to show and to save a file under (附件名称): no path, nothing invisible, and the ending of what it really is. */
export function cleanFileName(name: string, type: FileType): string {
  const last = name.replaceAll(INVISIBLE, '').split(/[/\\]/).at(-1) ?? '';
  const bare = last
    .replace(/(\.[A-Za-z0-9]{1,5})+$/, '')
    .replaceAll(/[<>:"|?*]/g, '')
    .replaceAll(/^[.\s]+|[.\s]+$/g, '');
  return `${[...(bare || '附件')].slice(0, LONGEST).join('')}${FILE_TYPES[type]}`;
}

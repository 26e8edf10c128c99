/** A law's title as people say it: without the country's name, brackets of a year, and spaces. */
export const plainTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[《》〈〉]/g, '')
    .replaceAll('中华人民共和国', '')
    .replace(/\((?:\d{4}|试行)[^)]*\)$/, '');

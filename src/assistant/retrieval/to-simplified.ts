let loading: Promise<(text: string) => string> | undefined;

/**
 * Writes Traditional Chinese in simplified signs (繁简转换). A text without a single traditional sign stays as it is:
 * the converter would mistake some simplified words, such as 坏土, for traditional ones.
 */
export async function toSimplified(text: string): Promise<string> {
  loading ??= import('opencc-js/t2cn').then(({ Converter }) => Converter({ from: 't', to: 'cn' }));
  const convert = await loading;
  return [...text].some((sign) => convert(sign) !== sign) ? convert(text) : text;
}

let loading: Promise<(text: string) => string> | undefined;

/** Writes Traditional Chinese in simplified signs (繁简转换); what is simplified already stays as it is. */
export async function toSimplified(text: string): Promise<string> {
  loading ??= import('opencc-js/t2cn').then(({ Converter }) => Converter({ from: 't', to: 'cn' }));
  return (await loading)(text);
}

/**
 * Saves a paper that the hub hands out (下载文书) under a name of one's own.
 *
 * @returns why it was not, in words to be shown; undefined where it was
 */
export async function savePaper(path: string, name: string): Promise<string | undefined> {
  try {
    const response = await fetch(path);
    if (response.status === 401) return '请先登录。';
    if (!response.ok) return ((await response.json()) as { readonly message: string }).message;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    return undefined;
  } catch {
    return '没有取到文书，请检查网络后再试。';
  }
}

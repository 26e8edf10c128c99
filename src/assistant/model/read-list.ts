/**
 * The list that a model was asked for, wherever in its words it stands (读取清单).
 *
 * @returns undefined where there is none
 */
export function readList(said: string): readonly unknown[] | undefined {
  const [list] = /\[[^[\]]*\]/.exec(said) ?? [];
  if (list === undefined) return undefined;
  try {
    const items: unknown = JSON.parse(list);
    return Array.isArray(items) ? items : undefined;
  } catch {
    return undefined;
  }
}

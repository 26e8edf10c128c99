/**
 * A person's name without spaces and without the dots between the parts of a name (姓名归一), whatever width and
 * case its signs were typed in. Traditional script is not folded into Simplified.
 *
 * @returns undefined when nothing is left
 */
export function normaliseName(name: string): string | undefined {
  const bare = name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');
  return bare === '' ? undefined : bare;
}

const PATTERN = /^[a-z0-9][a-z0-9._-]{1,31}$/;

/**
 * Reads a login name (登录名) as it was typed: full-width letters and capitals count as the same name.
 *
 * @returns `undefined` when nobody can have that name: 2 to 32 letters, digits, `.`, `_`, `-`
 */
export function readLoginName(typed: string): string | undefined {
  const name = typed.normalize('NFKC').trim().toLowerCase();
  return PATTERN.test(name) ? name : undefined;
}

/** The id of the user with this login name. */
export const userId = (loginName: string): string => `staff:${loginName}`;

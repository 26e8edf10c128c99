const OURS = 'http://hub.invalid';

/**
 * The path that somebody wants to go to next (登录后去向), if it is one of the hub's own; else the start page. No
 * address that a browser could take for another site's gets through.
 */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.length > 500)
    return '/';
  if (wanted.includes('\\') || !URL.canParse(wanted, OURS)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, OURS);
  // Dots are resolved by now; what is left must still not begin like another host.
  return origin === OURS && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/';
}

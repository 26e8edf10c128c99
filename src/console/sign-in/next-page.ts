/**
 * Where to go after signing in (登录后前往): what `?next=` names, if it is a page of this hub. Whatever would lead
 * anywhere else is as if it had not been said.
 */
export function nextPage(search: string, origin: string): string | undefined {
  const asked = new URLSearchParams(search).get('next');
  // A path alone. Browsers read `//host` and `/\host` as other hosts, and drop tabs and line ends before they look.
  if (asked === null || !/^\/(?![/\\])[^\s\\]*$/.test(asked)) return undefined;
  const url = new URL(asked, origin);
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : undefined;
}

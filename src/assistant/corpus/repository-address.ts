import { CorpusImportError } from './corpus-import-error.js';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Checks the address of a repository of statutes (法规仓库地址). Only `https:` is fetched, on this very machine `http:`
 * as well: a path or `file:` would read what the hub's user may read, `ext:` would run a program, and whoever can
 * change a text on its way over `http:` can change the law.
 *
 * @throws CorpusImportError for any other address, and for one that holds a password: addresses are shown in lists
 */
export function repositoryAddress(text: string): string {
  const url = URL.parse(text);
  if (!url) throw new CorpusImportError('the address must be a URL such as https://host/owner/laws.git');
  if (url.username !== '' || url.password !== '')
    throw new CorpusImportError('an address with a name or a password in it is not fetched');
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!isSafe) throw new CorpusImportError(`${url.protocol} is not fetched: use https:`);
  return url.href;
}

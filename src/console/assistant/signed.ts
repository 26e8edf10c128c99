/** Who is signed in, and as what (登录身份). */
export interface Signed {
  readonly personId: string;
  readonly name: string;
  readonly roleName: string;
  /** Whether this role answers those who asked for a person. */
  readonly advises: boolean;
  /** Whether this role may propose corrections of cards. */
  readonly corrects: boolean;
  /** Whether this role works on cases. */
  readonly works: boolean;
}

interface Session {
  readonly person: { readonly id: string; readonly name: string };
  readonly todo: readonly string[];
  readonly posts: readonly { readonly id: string; readonly roleName: string }[];
  readonly actingAs: string | null;
}

const ADVISERS = new Set(['村居法律顾问', '法律援助员']);
const CORRECTORS = new Set([...ADVISERS, '人民调解员', '警调协作员', '乡贤', '法律明白人', '街道综治专干']);
const WORKERS = new Set(['网格员', '人民调解员', '法律援助员', '警调协作员', '街道综治专干', '领导小组成员']);

/** Reads the session (读取会话); undefined where somebody has to sign in or choose a post first. */
export async function readSession(): Promise<Signed | undefined> {
  const response = await fetch('/session').catch(() => undefined);
  if (!response?.ok) return undefined;
  const { person, todo, posts, actingAs } = (await response.json()) as Session;
  const post = posts.find(({ id }) => id === actingAs);
  if (todo.length > 0 || !post) return undefined;
  const { roleName } = post;
  return {
    personId: person.id,
    name: person.name,
    roleName,
    advises: ADVISERS.has(roleName),
    corrects: CORRECTORS.has(roleName),
    works: WORKERS.has(roleName),
  };
}

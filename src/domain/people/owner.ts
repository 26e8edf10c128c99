import type { Role } from './role.js';

/** Who is answerable for a case now (承办人): a person in a role, or a desk. No case is ever without one. */
export interface Owner {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly areaCode: string;
}

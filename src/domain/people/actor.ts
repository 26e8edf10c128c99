import type { Role } from './role.js';

/** Who does something, and in which role (以何种身份): named in every entry of a dispute's history. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  /** The area (区划代码) that the role is held for; the actor's reach is this area and all below it. */
  readonly areaCode: string;
}

import type { Role } from '../people/role.js';

/**
 * Who did what is recorded (行为人): a person, a partner or the hub acting in a role; whoever works on the machine
 * itself, as `operator:<account>`; somebody who has signed in and acts in no post; or somebody of whom no more is
 * known than, at best, the address.
 */
export type AuditedBy =
  | { readonly role: Role; readonly personId: string; readonly name?: string; readonly areaCode: string }
  | { readonly role: 'operator'; readonly personId: string }
  | { readonly role: 'user'; readonly personId: string; readonly name: string }
  | { readonly role: 'anonymous'; readonly address?: string };

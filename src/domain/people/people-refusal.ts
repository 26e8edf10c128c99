import { EXCLUSIONS } from '../mediators/why-not-mediator.js';

/** Why something was not done about people and teams. A closed list. */
export const PEOPLE_REFUSAL_CODES = [
  'not-found',
  'invalid-input',
  'role-not-allowed',
  'not-yours',
  'wrong-state',
  'reason-missing',
  'consent-missing',
  'language-uncovered',
  ...EXCLUSIONS,
] as const;

export type PeopleRefusalCode = (typeof PEOPLE_REFUSAL_CODES)[number];

/** An expected "no" about people and teams (不予办理). */
export interface PeopleRefusal {
  readonly refused: true;
  readonly code: PeopleRefusalCode;
  /** One sentence in Simplified Chinese, fit to be shown. */
  readonly message: string;
}

export const refusePeople = (code: PeopleRefusalCode, message: string): PeopleRefusal => ({
  refused: true,
  code,
  message,
});

export const isPeopleRefusal = (value: object): value is PeopleRefusal =>
  'refused' in value && value.refused === true;

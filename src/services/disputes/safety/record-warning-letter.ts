import { isText } from '../../../domain/court/is-text.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../../domain/people/actor.js';
import { warn } from '../../../domain/safety/plan-safety.js';
import type { SafetyCase, WarningLetter } from '../../../domain/safety/safety-case.js';
import { SAFETY_RULES } from '../../../policy/safety-rules.js';
import type { ServiceContext } from '../../context.js';
import { changeSafety } from './change-safety.js';

const MOST_LETTERS = 10;

/** Takes down that the police gave a warning letter (登记告诫书); visits together with them are due from then on. The same number again changes nothing. */
export const recordWarningLetter = (
  disputeId: string,
  letter: WarningLetter,
  by: Actor,
  context: ServiceContext,
): Promise<SafetyCase | Refusal> =>
  changeSafety(
    disputeId,
    'warned',
    (current, now) => {
      if (current.warnings.some(({ number }) => number === letter.number)) return current;
      if (!isText(letter.number, 60) || letter.issuedOn > dayInShanghai(now)) {
        return refuse('invalid-input', '须写明告诫书文号，不超过 60 字；出具日期不能晚于今天。');
      }
      if (current.warnings.length >= MOST_LETTERS) return refuse('invalid-input', '告诫书过多。');
      return warn(current, letter, { personId: by.personId, name: by.name }, SAFETY_RULES);
    },
    by,
    context,
  );

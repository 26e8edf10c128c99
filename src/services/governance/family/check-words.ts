import { type FamilyRefusal, refuseFamily } from '../../../domain/family/family-refusal.js';

const MOST_SIGNS = 500;

/** What somebody wrote, without the blanks around it; refused where it is empty or too long (文字说明). */
export function checkWords(words: string): { readonly words: string } | FamilyRefusal {
  const trimmed = words.trim();
  return trimmed === '' || [...trimmed].length > MOST_SIGNS
    ? refuseFamily('invalid-input', `须写明情况或理由，不超过 ${MOST_SIGNS} 字。`)
    : { words: trimmed };
}

import type { Party } from '../../domain/disputes/party.js';
import type { CourtParty } from '../../domain/platforms/platform-command.js';

/** A party as the court is told of it (向法院提供的当事人信息). */
export const courtParty = ({ name, side, idNumber, phone, address }: Party): CourtParty => ({
  name,
  side,
  ...(idNumber === undefined ? {} : { idNumber }),
  ...(phone === undefined ? {} : { phone }),
  ...(address === undefined ? {} : { address }),
});

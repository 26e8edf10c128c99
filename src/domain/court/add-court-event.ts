import type { CourtEvent } from './court-mediation.js';

/**
 * Files an event under its sequence number. The order of arrival does not matter, and a number that is already
 * there changes nothing.
 *
 * @returns the events by sequence, or `undefined` when this one was known
 */
export function addCourtEvent(events: readonly CourtEvent[], event: CourtEvent): CourtEvent[] | undefined {
  if (events.some(({ sequence }) => sequence === event.sequence)) return undefined;
  return [...events, event].sort((a, b) => a.sequence - b.sequence);
}

import { Extensions } from 'type-graphql';
import type { RecordFacts } from '../../src/policy/record-facts.js';

/**
 * Says by what the rights on a record of this type are judged (记录的权限要素): its area, who in it is protected, whose
 * own it is. Needed on every type with a field that not everybody may see on every record.
 *
 * @param factsOf reads them from whatever the resolvers return for this type
 */
export const OnRecord = <Record>(factsOf: (record: Record) => RecordFacts): ClassDecorator =>
  Extensions({ factsOf });

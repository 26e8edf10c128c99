import { Extensions } from 'type-graphql';

/**
 * Says where a record of this type lies (所属辖区): needed on every type with a field whose right ends at the
 * caller's own area. Without an area code a record lies outside every area.
 *
 * @param areaOf reads the area code from whatever the resolvers return for this type
 */
export const InArea = <Record>(areaOf: (record: Record) => string | undefined): ClassDecorator =>
  Extensions({ areaOf });

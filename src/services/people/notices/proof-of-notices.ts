import { areasBelow } from '../../../domain/areas/areas-below.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { StaffNotice } from '../../../domain/staff-notices/staff-notice.js';
import type { ServiceContext } from '../../context.js';

/** Who was told of a record, or of a dispute, in somebody's area, and when each of them had and saw it (送达查证). */
export const proofOfNotices = (
  subjectId: string,
  reader: Actor,
  { repositories }: ServiceContext,
): Promise<StaffNotice[]> => repositories.staffNotices.ofSubject(subjectId, areasBelow(reader.areaCode));

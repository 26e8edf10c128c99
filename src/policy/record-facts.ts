import type { Protection } from '../domain/disputes/protection.js';
import type { FieldLabel } from './field-labels.js';

/** What rights on a record are judged by (记录的权限要素). What is left out is as if it were not so. */
export interface RecordFacts {
  /** Names the record in the audit log. A part of a dispute goes by the dispute's id. */
  readonly id?: string | undefined;
  /** The area (区划代码) that it lies in; without one it lies outside every area. */
  readonly areaCode?: string | undefined;
  /** What anybody in it is protected as (保护对象). */
  readonly protections?: readonly Protection[] | undefined;
  /** The people and partners whose own record it is (本人记录): who brought it, and who answers for it. */
  readonly ownTo?: readonly string[] | undefined;
  /** The offices that see the record as if it lay in their area: who answers for it, or helps (承办、协办单位). */
  readonly sharedWith?: readonly string[] | undefined;
  /** Of a restricted record the people and offices that see the exact place, beside the leaders (限制地点). */
  readonly placeFor?: readonly string[] | undefined;
  /** What has just been asked for in clear, with a purpose that is on record (解除遮蔽). */
  readonly unmasked?: readonly FieldLabel[] | undefined;
}

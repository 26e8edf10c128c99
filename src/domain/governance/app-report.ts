import type { Aggregate } from '../effects/aggregate.js';
import type { ReportedFile } from './reported-file.js';

/** A report as the comprehensive-governance app has it (综治上报); its id is the app's own number. */
export interface AppReport extends Aggregate {
  readonly disputeId: string;
  readonly areaCode: string;
  readonly title: string;
  readonly reporter: { readonly id: string; readonly name: string };
  readonly files: readonly ReportedFile[];
  /** By the app's clock: how it stood then. */
  readonly asOf: Date;
}

import type { HearSoFar } from '../../domain/law/answer-so-far.js';
import type { DenseSearch } from '../embedding/dense-search.js';
import type { ModelAid } from '../model/model-aid.js';

/** What servers outside the hub do for a question (外部辅助); nothing where none is set, or somebody is in danger. */
export interface OutsideHelp {
  readonly aid?: ModelAid | undefined;
  readonly dense?: DenseSearch | undefined;
  /** Told what stands before they are done; without any help there is nothing to wait for. */
  readonly hear?: HearSoFar | undefined;
}

import type { Form } from './form.js';
import type { Reach } from './reach.js';

/** What one cell of a rights table means. */
export interface Right {
  readonly reach: Reach;
  readonly form: Form;
  /** Shown in clear on the caller's own records, whatever `form` says. */
  readonly ownClear?: true;
  /** What is masked may be shown in clear once, for a stated purpose (解除遮蔽). */
  readonly unmask?: true;
  /** The cell in the words of the printed table. */
  readonly chinese: string;
}

/** The words that the cells of the rights tables are written in (权限表用语). */
export const CELLS = {
  everywhere: { reach: 'everywhere', form: 'clear', chinese: '全部·明文' },
  'own area': { reach: 'own-area', form: 'clear', chinese: '本辖区·明文' },
  'own area, masked': { reach: 'own-area', form: 'masked', unmask: true, chinese: '本辖区·遮蔽可解' },
  'own area, masked for good': { reach: 'own-area', form: 'masked', chinese: '本辖区·遮蔽' },
  'own area, masked but own clear': {
    reach: 'own-area',
    form: 'masked',
    ownClear: true,
    unmask: true,
    chinese: '本辖区·遮蔽可解（本人记录明文）',
  },
  'own record': { reach: 'own-record', form: 'clear', chinese: '本人记录·明文' },
  'own record, masked': { reach: 'own-record', form: 'masked', unmask: true, chinese: '本人记录·遮蔽可解' },
  'own record, masked for good': { reach: 'own-record', form: 'masked', chinese: '本人记录·遮蔽' },
  never: { reach: 'never', form: 'masked', chinese: '不可见' },
} as const satisfies Readonly<Record<string, Right>>;

export type Cell = keyof typeof CELLS;

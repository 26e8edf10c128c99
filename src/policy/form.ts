/** How a value is shown: in clear 明文, or with the telling signs replaced 遮蔽. */
export type Form = 'clear' | 'masked';

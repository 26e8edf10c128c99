/** What a write that was acknowledged survives: the end of the power, or only that of the process. */
export type Survives = 'power-cut' | 'crash';

import type { SafetyConcern } from './safety-concern.js';

/** A concern by itself, where no law is quoted after it. */
export const sayConcern = ({ words, steps = [], help }: SafetyConcern): string =>
  [words, ...steps.map((step, index) => `${index + 1}. ${step}。`), `可以找：${help.join('；')}。`].join(
    '\n',
  );

/** Words by which somebody wants two people brought together again, or the matter hushed up (劝和). */
const RECONCILING =
  /劝(?:她|他|女方|男方|双方|两人|他们|回|和|合|解)|和好|复合|撮合|原谅|忍(?:一)?忍|忍让|算了|别(?:离|报警|告|声张)|不要(?:离|报警|告|声张)|撤(?:案|诉|回报案|销报案)|回家过日子|好好过|大事化小|家和万事兴|私了|谅解书/;

/** Whether a question asks for that (是否求助劝和). @param question in simplified script */
export const asksToReconcile = (question: string): boolean => RECONCILING.test(question);

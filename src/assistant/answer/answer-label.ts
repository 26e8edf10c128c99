/** Stands at the head of every answer (AI生成标识): it was composed by machine and binds nobody. */
export const ANSWER_LABEL = '（AI生成，仅供参考，不代替律师意见和有关机关的决定。）';

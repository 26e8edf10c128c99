/** Stands at the head of every answer (AI生成标识): it was composed by machine, without a model, and binds nobody. */
export const ANSWER_LABEL = '（AI生成，仅供参考，不代替律师意见和有关机关的决定。）';

/** The same where a model wrote part of it. */
export const MODEL_LABEL =
  '（AI生成，其中“通俗说明”由人工智能模型撰写并经逐句核对；仅供参考，不代替律师意见和有关机关的决定。）';

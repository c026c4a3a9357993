/** Words of an age bracket, folded. */
export const AGE_WORDS = {
  /** Years of age, how such words begin. */
  years: ['лет', 'года', 'год', 'жас', 'возраст'],
  /** Between the bounds of a bracket. */
  between: ['до', 'по', 'нан', 'нен', 'дан', 'ден', 'тан', 'тен'],
  /** Before the only bound, when it is the lower one. */
  from: ['старше', 'свыше', 'более', 'от'],
  /** Before the only bound, when it is the upper one. */
  upTo: ['до', 'младше', 'моложе', 'менее'],
  /** Behind the lower bound. */
  onwards: ['выше', 'старше', 'более', 'больше', 'жогары', 'аскан', 'аса', 'улкен'],
  /** Behind the upper bound, with what stands between. */
  under: ['жаска дейин', 'жаска толма', 'жастан кем', 'дейинги'],
} as const;

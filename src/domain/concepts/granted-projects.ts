/** Beginnings of folded words by which a text speaks of projects that somebody pays for. */
export const PROJECT_WORDS = {
  /** The money: a grant, a donor, an order of the state. */
  giver: ['грант(?!ов[ао])', 'донор(?!ств)', 'социальн\\p{L}{2,3} (?:заказ|проект)', 'алеуметтик (?:тапсырыс|жоба)'],
  project: ['проект(?!ир|н)', 'жоба(?!ла)'],
  programme: ['программ(?!ист)', 'багдарлама'],
  /** Those who carry projects out. */
  carrier: ['нпо(?!\\p{L})', 'неправительств', 'уеу(?!\\p{L})', 'укиметтик емес'],
  /** Who was reached. */
  reached: ['участник', 'участниц', 'бенефициар', 'благополучател', 'охвачен', 'катысушы', 'волонтер', 'ерикти'],
} as const satisfies Record<string, readonly string[]>;

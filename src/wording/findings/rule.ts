import type { MessageLanguage } from '../print.ts';

export type Texts = Readonly<Record<MessageLanguage, string>>;

/** What a person should know about a rule, in the languages of the messages. */
export interface RuleDescription {
  /** What does not agree with what. */
  readonly what: Texts;
  /** Why an auditor should care. */
  readonly why: Texts;
  /** The question to the grantee. */
  readonly ask: Texts;
  /** When the rule stays silent on purpose. */
  readonly silent: Texts;
}

type Three = readonly [ru: string, kk: string, en: string];

const texts = ([ru, kk, en]: Three): Texts => ({ ru, kk, en });

export function rule(what: Three, why: Three, ask: Three, silent: Three): RuleDescription {
  return { what: texts(what), why: texts(why), ask: texts(ask), silent: texts(silent) };
}

import type { Phone } from '../../src/model/report.ts';
import { findPhones, type PhoneOptions } from '../../src/text/phones.ts';
import { citeFlow, type Flow, head } from '../reading/flow.ts';

/** Phone numbers of a flow with their places. */
export function phonesOf(flow: Flow, options: PhoneOptions = {}): Phone[] {
  return findPhones(head(flow.text), options).flatMap((found) => {
    const evidence = citeFlow(flow, found);
    const { e164, kind, problem } = found.value;
    return evidence ? [{ raw: flow.text.slice(found.start, found.end), e164, kind, problem, evidence }] : [];
  });
}

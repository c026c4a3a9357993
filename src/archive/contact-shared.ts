import { message } from '../check/print.ts';
import type { Evidence } from '../model/evidence.ts';
import { samePerson } from '../text/names.ts';
import { sameOrganization } from '../text/organizations.ts';
import type { CrossCheck, CrossDraft } from './cross-check.ts';
import type { Digest } from './digest.ts';
import { compare } from './projects.ts';

interface Holder {
  readonly path: string;
  readonly id: string;
  readonly name: string | null;
  readonly organization: string | null;
  readonly evidence: Evidence;
}

/** People of the grantee, whose office it is even where no organization is printed beside them. */
const OWN: ReadonlySet<string> = new Set(['head', 'coordinator', 'team', 'signatory', 'other']);

function holders(digests: readonly Digest[]): Map<string, Holder[]> {
  const found = new Map<string, Holder[]>();
  for (const { path, id, contacts, grantee } of digests) {
    for (const { name, organization, role, addresses } of contacts) {
      const office = organization ?? (OWN.has(role) ? (grantee?.name ?? null) : null);
      for (const { value, evidence } of addresses) {
        const holder = { path, id, name, organization: office, evidence };
        const all = found.get(value);
        if (all) all.push(holder);
        else found.set(value, [holder]);
      }
    }
  }
  return found;
}

/** Two people; or an office, and somebody of another organization. */
function differ(left: Holder, right: Holder): boolean {
  if (left.name !== null && right.name !== null) return !samePerson(left.name, right.name);
  return left.organization !== null && right.organization !== null && !sameOrganization(left.organization, right.organization);
}

/**
 * Holders of one address who share it with somebody else elsewhere. The head of a grantee holds his phone in every one of
 * its reports: holders written alike are compared once.
 */
function sharing(all: readonly Holder[]): Holder[] {
  const alike = [...Map.groupBy(all, ({ name, organization }) => JSON.stringify([name, organization])).values()];
  return all.filter((one) =>
    alike.some((others) => {
      const other = others.find(({ path, id }) => path !== one.path && id !== one.id);
      return other !== undefined && differ(one, other);
    }),
  );
}

const shown = (holder: Holder): string => holder.name ?? holder.organization ?? '';

export const contactShared: CrossCheck = {
  code: 'contact-shared',
  check({ digests }) {
    return [...holders(digests)].flatMap(([address, all]): CrossDraft[] => {
      const found = sharing(all);
      if (!found.length) return [];
      const names = [...new Set(found.map(shown))].sort(compare).join(', ');
      return [
        {
          about: address,
          message: message({
            ru: () => `Контакт ${address} указан у разных людей или организаций: ${names}.`,
            kk: () => `${address} байланысы әртүрлі адамдарда немесе ұйымдарда көрсетілген: ${names}.`,
            en: () => `The contact ${address} belongs to different people or organizations: ${names}.`,
          }),
          actual: address,
          expected: null,
          equation: null,
          sides: found.map((holder) => ({ path: holder.path, evidence: [holder.evidence] })),
        },
      ];
    });
  },
};

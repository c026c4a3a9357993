import { cite } from '../../model/passage.ts';
import { findPersons, samePerson } from '../../text/names.ts';
import { fold, key } from '../../text/normalize.ts';
import { legalFormOf, parseOrganization } from '../../text/organizations.ts';
import { namesDeputy } from '../../text/posts.ts';
import { similarity } from '../../text/similarity.ts';
import { message } from '../../wording/print.ts';
import type { Check, CheckInput, Draft } from '../check.ts';
import { legalFormsIn, type NamedForm } from '../legal-forms.ts';
import { checked, notChecked } from '../outcome.ts';

function forms({ report, document }: CheckInput): NamedForm[] {
  const name = report.project.grantee.name;
  const core = name ? parseOrganization(name.value)?.core : null;
  if (!core || core.length < 3) return [];
  const said = fold(core);
  return document.passages.filter((passage) => !passage.doubtful).flatMap((passage) => legalFormsIn(passage, said));
}

function formDrafts(named: readonly NamedForm[]): Draft[] {
  const groups = [...Map.groupBy(named, (item) => item.form)].sort((left, right) => right[1].length - left[1].length);
  const [common, rare] = groups;
  if (!common || !rare) return [];
  const all = groups.map(([form]) => form).join(', ');
  return [
    {
      about: 'legal form',
      message: message({
        ru: () => `Организационно-правовая форма грантополучателя названа по-разному: ${all}.`,
        kk: () => `Грант алушының ұйымдық-құқықтық нысаны әртүрлі аталған: ${all}.`,
        en: () => `The legal form of the grantee is given in different ways: ${all}.`,
      }),
      actual: rare[0],
      expected: common[0],
      equation: `${rare[0]} ≠ ${common[0]}`,
      evidence: groups.flatMap(([, items]) => items.slice(0, 2).map((item) => item.evidence)),
    },
  ];
}

function headDrafts({ report, document }: CheckInput): Draft[] {
  const { head } = report.project.grantee;
  const { signatory } = report.project;
  if (!head || !signatory || samePerson(head.value, signatory.value)) return [];
  const block = signatory.evidence.place.block;
  const signature = document.passages.filter((passage) => Math.abs(passage.block - block) <= 1 && passage.row === null);
  if (signature.some((passage) => namesDeputy(passage.folded) && !/ф\.?\s?и\.?\s?о|т\.?\s?а\.?\s?а/u.test(passage.folded))) return [];
  return [
    {
      about: 'head',
      message: message({
        ru: () => `Руководитель — «${head.value}», а отчет подписал(а) «${signatory.value}».`,
        kk: () => `Басшысы — «${head.value}», ал есепке «${signatory.value}» қол қойған.`,
        en: () => `The head is “${head.value}”, the report is signed by “${signatory.value}”.`,
      }),
      actual: signatory.value,
      expected: head.value,
      equation: `${signatory.value} ≠ ${head.value}`,
      evidence: [head.evidence, signatory.evidence],
    },
  ];
}

/** «Директор ОФ «Ручей» Имя Фамилия», «Ручей» қорының директоры Имя»: the post of the head beside the grantee's name. */
const HEAD_BEFORE =
  /(?<!зам\p{L}{0,9}\s|и\.\s?о\.\s|бывш\p{L}{2,3}\s)(?<!\p{L})(?:директор|руководител|председател|президент|глава)\p{L}{0,3}\s[^.;,:!?\n]{0,60}$/u;
const HEAD_BEHIND = /^[»"”“]?\s?[^.;,:!?\n«»]{0,40}(?:директоры|басшысы|жетекшиси|торагасы|торайымы|президенти)\s$/u;
const CHANGED =
  /назначен|избран|смен[иаеы]|бывш|до (?:январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)|тагайындал|сайланд|ауыст|бурынгы|исполняющ|и\.\s?о\.|заместител|орынбасар/u;

/** Prose that gives the grantee another head; none where the report tells of a change. */
function toldHeadDrafts({ report, document }: CheckInput): Draft[] {
  const { head, name } = report.project.grantee;
  const core = name ? parseOrganization(name.value)?.core : null;
  if (!head || !core || core.length < 4) return [];
  const own = fold(core.replace(/^[«"“„]|[»"”]$/gu, ''));
  for (const passage of document.passages) {
    const at = passage.row === null && !passage.doubtful ? passage.folded.indexOf(own) : -1;
    if (at < 0) continue;
    const behind = at + own.length;
    for (const person of findPersons(passage.clean)) {
      const gap = passage.folded.slice(behind, person.start);
      if (person.start < behind || person.value.split(/[\s.]+/u).filter(Boolean).length < 2) continue;
      const russian = /^[»"”“]{1,2}\s{1,2}(?:[–—-]\s)?$/u.test(gap) && HEAD_BEFORE.test(passage.folded.slice(0, at));
      if ((!russian && !HEAD_BEHIND.test(gap)) || samePerson(head.value, person.value) || similarity(head.value, person.value) > ALIKE)
        continue;
      if (document.passages.some(({ folded }) => CHANGED.test(folded))) return [];
      return [
        {
          about: 'head told',
          message: message({
            ru: () => `Руководитель — «${head.value}», а в тексте назван(а) «${person.value}».`,
            kk: () => `Басшысы — «${head.value}», ал мәтінде «${person.value}» аталған.`,
            en: () => `The head is “${head.value}”, the text names “${person.value}”.`,
          }),
          actual: person.value,
          expected: head.value,
          equation: `${person.value} ≠ ${head.value}`,
          evidence: [head.evidence, cite(passage, person.start, person.end)],
        },
      ];
    }
  }
  return [];
}

/** Names nearer than this are one name printed in two ways; further apart they are two organizations. */
const ALIKE = 0.6;

/** «Директор ОФ «Степной ветер»» signs for «Степной вечер»: the quotation in the line of the signature is nearly the grantee's name. */
function signedDrafts({ report, document }: CheckInput): Draft[] {
  const { name } = report.project.grantee;
  const core = name ? parseOrganization(name.value)?.core : null;
  const { signatory } = report.project;
  if (!name || !core || !signatory) return [];
  const { block, row } = signatory.evidence.place;
  const passage = document.passages.find((item) => item.block === block && item.row === row && !item.doubtful);
  const quoted = passage ? /[«"“„]([^«»"“”„\n]{3,80})[»"”]/u.exec(passage.clean) : null;
  const signed = quoted?.[1];
  if (!passage || !signed || legalFormOf(passage.clean) === null) return [];
  const own = core.replace(/^[«"“„]|[»"”]$/gu, '');
  if (key(signed) === key(own) || key(own).includes(key(signed)) || key(signed).includes(key(own)) || similarity(signed, own) < ALIKE)
    return [];
  return [
    {
      about: 'grantee',
      message: message({
        ru: () => `Грантополучатель — «${own}», а отчет подписан от имени «${signed}».`,
        kk: () => `Грант алушы — «${own}», ал есепке «${signed}» атынан қол қойылған.`,
        en: () => `The grantee is “${own}”, the report is signed for “${signed}”.`,
      }),
      actual: signed,
      expected: own,
      equation: `${signed} ≠ ${own}`,
      evidence: [name.evidence, cite(passage, quoted.index, quoted.index + quoted[0].length)],
    },
  ];
}

export const nameDisagrees: Check = {
  code: 'name-disagrees',
  check(input) {
    const named = forms(input);
    const { project, document } = input.report;
    const native = document.textLayer === 'native';
    const heads = native && project.grantee.head && project.signatory ? headDrafts(input) : null;
    const toldHeads = native && !heads?.length ? toldHeadDrafts(input) : [];
    if (named.length < 2 && heads === null && !toldHeads.length) return notChecked('no-names');
    return checked([...formDrafts(named), ...(heads ?? []), ...(native ? signedDrafts(input) : []), ...toldHeads]);
  },
};

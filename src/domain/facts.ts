import type { Evidence } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';

/** Null: the document does not say it, or it was not found. */
type Found = { readonly value: string | number | null; readonly evidence: Evidence } | null;

interface Label {
  readonly ru: string;
  readonly kk: string;
  readonly en: string;
}

/** A value that a report has once. */
export interface Scalar {
  /** As datasets call it. */
  readonly field: string;
  /** JSON pointer (RFC 6901) into the report; null there when it was not found. */
  readonly pointer: string;
  readonly kind: 'text' | 'date' | 'number';
  /** What the review calls it; null where the key says too little alone («date») and has a word of its own there. */
  readonly label: Label | null;
  of(report: Report): Found;
}

type Labels = readonly [ru: string, kk: string, en: string];

function scalar(field: string, pointer: string, kind: Scalar['kind'], of: Scalar['of'], labels: Labels | null = null): Scalar {
  return { field, pointer, kind, of, label: labels && { ru: labels[0], kk: labels[1], en: labels[2] } };
}

/** What a reader of a report asks first: the scalars of the project and the number of participants. */
export const SCALARS: readonly Scalar[] = [
  scalar('title', '/project/title', 'text', ({ project }) => project.title, ['Название', 'Атауы', 'Title']),
  scalar('goal', '/project/goal', 'text', ({ project }) => project.goal, ['Цель', 'Мақсаты', 'Goal']),
  scalar('grantee', '/project/grantee/name', 'text', ({ project }) => project.grantee.name),
  scalar('granteeLegalForm', '/project/grantee/legalForm', 'text', ({ project }) => project.grantee.legalForm, [
    'правовая форма',
    'құқықтық нысаны',
    'legal form',
  ]),
  scalar('granteeBin', '/project/grantee/bin', 'text', ({ project }) => project.grantee.bin, ['БИН', 'БСН', 'BIN']),
  scalar('granteeHead', '/project/grantee/head', 'text', ({ project }) => project.grantee.head, ['руководитель', 'басшысы', 'head']),
  scalar('granteeAddress', '/project/grantee/address', 'text', ({ project }) => project.grantee.address, ['адрес', 'мекенжайы', 'address']),
  scalar('grantor', '/project/grantor', 'text', ({ project }) => project.grantor, ['Грантодатель', 'Грант беруші', 'Grantor']),
  scalar('contractNumber', '/project/contract/number', 'text', ({ project }) => project.contract.number),
  scalar('contractDate', '/project/contract/date', 'date', ({ project }) => project.contract.date),
  scalar('amount', '/project/amount', 'number', ({ project }) => project.amount, ['Сумма', 'Сомасы', 'Amount']),
  scalar('periodStart', '/project/period/start', 'date', ({ project }) => project.period.start),
  scalar('periodEnd', '/project/period/end', 'date', ({ project }) => project.period.end),
  scalar('region', '/project/region', 'text', ({ project }) => project.region, ['Регион', 'Өңір', 'Region']),
  scalar('direction', '/project/direction', 'text', ({ project }) => project.direction, ['Направление', 'Бағыты', 'Direction']),
  scalar('submittedOn', '/project/submittedOn', 'date', ({ project }) => project.submittedOn, [
    'Дата сдачи',
    'Тапсырылған күні',
    'Submitted on',
  ]),
  scalar('filledOn', '/project/filledOn', 'date', ({ project }) => project.filledOn, [
    'Дата заполнения',
    'Толтырылған күні',
    'Filled in on',
  ]),
  scalar('signatory', '/project/signatory', 'text', ({ project }) => project.signatory, ['Подписал', 'Қол қойған', 'Signatory']),
  scalar('participants', '/participants/total', 'number', ({ participants }) => participants.total),
];

/** The scalar at a pointer; undefined: another value stands there. */
export function scalarAt(pointer: string): Scalar | undefined {
  return SCALARS.find((one) => one.pointer === pointer);
}

import type { ContactRole } from '../../model/report.ts';

/** Posts and the role of who holds them, by folded beginnings; the first that a text names decides: «ассистент координатора» is team. */
export const POSTS: readonly { readonly role: ContactRole; readonly forms: readonly string[] }[] = [
  { role: 'team', forms: ['ассистент', 'помощник координатор', 'комекши', 'бухгалтер', 'тренер', 'жаттыктырушы', 'эксперт', 'сарапшы'] },
  { role: 'team', forms: ['менеджер', 'специалист', 'маман', 'модератор', 'спикер', 'smm', 'сми'] },
  { role: 'coordinator', forms: ['координатор', 'уйлестируши'] },
  { role: 'head', forms: ['руководител', 'председател', 'президент', 'директор', 'басшы', 'жетекши', 'торага', 'торайым'] },
];

/** Posts that only the project's own people have, folded; participants of an event have other ones. `*` is an ending. */
export const TEAM_POSTS: readonly string[] = [
  'координатор',
  'уйлестируши',
  'руководител* проекта',
  'руководит проектом',
  'директор* проекта',
  'жоба* жетекши',
  'жоба* басшы',
  'жоба* уйлестируши',
  'менеджер',
  'бухгалтер',
  'главн* бухгалтер',
  'бас бухгалтер',
  'pr-специалист',
  'smm-специалист',
  'смм-специалист',
  'pr-менеджер',
  'smm-менеджер',
  'смм-менеджер',
  'медиа-менеджер',
  'медиа-специалист',
  'медиа-маман',
  'ассистент',
  'волонтер проекта',
  'тренер проекта',
  'методист проекта',
];

/** Who leads an office of the state, by folded beginnings: letters are written to them. */
export const OFFICIALS: readonly string[] = ['начальник', 'аким', 'министр'];

/** Posts as they are cited, folded. */
export const CITED_POSTS: readonly string[] = [
  'председатель правления',
  'председатель',
  'президент',
  'президенти',
  'директор',
  'директоры',
  'руководитель организации',
  'руководитель проекта',
  'руководитель',
  'ассистент координатора',
  'координатор проекта',
  'координатор',
  'главный бухгалтер',
  'бухгалтер проекта',
  'бухгалтер',
  'бас бухгалтер',
  'баскарма торагасы',
  'баскарма торайымы',
  'торага',
  'торагасы',
  'торайым',
  'торайымы',
  'жоба жетекшиси',
  'жоба уйлестирушиси',
  'жоба координаторы',
  'уйлестируши комекшиси',
  'басшы',
  'басшысы',
];

/** What may stand in front of a cited post. */
export const ACTING: readonly string[] = ['и.о.', 'м.а.'];
export const KINDS_OF_HEAD: readonly string[] = ['исполнительный', 'управляющий', 'генеральный', 'аткарушы', 'баскарушы'];

/** Who signs for the head, folded. */
export const DEPUTIES: readonly string[] = [
  'заместител',
  'и. о.',
  'исполняющ',
  'доверенност',
  'орынбасар',
  'м. а.',
  'миндетин аткар',
  'сениммхат',
  'сенимхат',
];

import type { StructuredDocument } from '../model/structure.ts';

/** Other sources that pay for a part: what is spent is then more than the grant. On folded text. */
export const OTHER_SOURCES =
  /собственн\p{L}{2,3} (?:средств|вклад|вложен)|софинансир|со-финансир|вклад|спонсор|внебюджет|привлечен\p{L}{2,3} средств|други\p{L}{1,2} источник|други\p{L}{1,2} донор|меценат|пожертвован|оз каражат|оз улес|бирлескен каржыл|бирлесип каржыл|демеуши|баска кайнар|косымша каржы|кайырымдылык/u;

/** Whether the document speaks of money besides the grant. */
export function namesOtherMoney({ passages }: StructuredDocument): boolean {
  return passages.some(({ folded }) => OTHER_SOURCES.test(folded));
}

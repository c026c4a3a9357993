/** The structure a tagged PDF (ISO 32000, 14.7) states for one page, as far as layout needs it. */
export interface TagNode {
  /** `Table`, `TR`, `TD`, `P`, `H1`, `LI`, … */
  readonly role: string;
  /** Child elements, or marks: numbers that words carry. */
  readonly children: readonly (TagNode | number)[];
}

/** Roles that are a paragraph of their own. */
const PARAGRAPH_ROLES = /^(?:P|H[1-6]?|LI|LBody|Lbl|Caption|Title|BlockQuote|Note|TOCI|Code|Formula)$/;

/** Where a mark stands: serial numbers of its paragraph and, within tables, of table, row and cell. */
export interface TagPlace {
  readonly paragraph: number | null;
  readonly table: number | null;
  readonly row: number | null;
  readonly cell: number | null;
  readonly header: boolean;
}

/** Mark → place, for all marks of the page. Tables inside cells count as text of the cell. */
export function tagPlaces(root: TagNode): Map<number, TagPlace> {
  const places = new Map<number, TagPlace>();
  let serial = 0;
  const visit = (node: TagNode, place: TagPlace): void => {
    const own = enter(node.role, place, () => serial++);
    for (const child of node.children) {
      if (typeof child === 'number') places.set(child, own);
      else visit(child, own);
    }
  };
  visit(root, { paragraph: null, table: null, row: null, cell: null, header: false });
  return places;
}

function enter(role: string, place: TagPlace, next: () => number): TagPlace {
  if (role === 'Table' && place.cell === null) return { ...place, table: next(), row: null, cell: null };
  if (role === 'TR' && place.table !== null && place.cell === null) return { ...place, row: next() };
  if ((role === 'TD' || role === 'TH') && place.row !== null && place.cell === null)
    return { ...place, cell: next(), paragraph: null, header: role === 'TH' };
  // The text of a list item stands in its Lbl and LBody, and both are one paragraph.
  if ((role === 'Lbl' || role === 'LBody') && place.paragraph !== null) return place;
  return PARAGRAPH_ROLES.test(role) ? { ...place, paragraph: next() } : place;
}

/** pdf.js's structure tree → ours. Marks of other content streams (forms) are left out. */
export function toTagTree(value: unknown): TagNode | null {
  if (value === null || typeof value !== 'object' || !('children' in value) || !Array.isArray(value.children)) return null;
  const role = 'role' in value && typeof value.role === 'string' ? value.role : '';
  const children = value.children.flatMap((child: unknown): (TagNode | number)[] => {
    const mark = toMark(child);
    if (mark !== null) return [mark];
    const node = toTagTree(child);
    return node ? [node] : [];
  });
  return { role, children };
}

function toMark(value: unknown): number | null {
  if (value === null || typeof value !== 'object' || !('id' in value) || typeof value.id !== 'string') return null;
  const match = /^p\d+R?\d*_mc(\d+)$/.exec(value.id);
  return match ? Number(match[1]) : null;
}

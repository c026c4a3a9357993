/** Declarations of a style that take text from the eye; `mso-hide` is Word's own. */
const HIDES = /(?:^|[;\s])(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden|mso-hide\s{0,5}:\s{0,5}all)/i;
/** One class or id, with or without the element's name; anything more depends on what is around. */
const SELECTOR = /^(?:[a-z][a-z0-9]{0,20})?([.#][\w-]{1,100})$/i;

/** Classes and ids (`.draft`, `#note`) that a style sheet hides; what holds for some media alone (`@media print`) is left out. */
export function hiddenSelectors(styleSheet: string): string[] {
  const found: string[] = [];
  const selectors: string[] = [];
  for (const piece of styleSheet.split(/(?<=[{}])/)) {
    const text = piece.slice(0, -1).trim();
    if (piece.endsWith('{')) selectors.push(text);
    else {
      const selector = selectors.pop() ?? '';
      if (selectors.length === 0 && HIDES.test(text))
        found.push(...selector.split(',').flatMap((name) => SELECTOR.exec(name.trim())?.[1] ?? []));
    }
  }
  return found;
}

/** Whether an element hides its text itself or by one of the names that a style sheet hides. */
export function isHidden(
  { style = '', hidden, class: classes = '', id = '' }: Readonly<Record<string, string>>,
  names: ReadonlySet<string>,
): boolean {
  if (hidden !== undefined || HIDES.test(style)) return true;
  return names.size > 0 && (names.has(`#${id}`) || classes.split(/\s+/).some((name) => names.has(`.${name}`)));
}

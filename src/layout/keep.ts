/** `filter`, but the list itself where nothing is dropped, so that what is known of the list stays known. */
export function keep<T>(list: readonly T[], wanted: (item: T) => boolean): readonly T[] {
  return list.every(wanted) ? list : list.filter(wanted);
}

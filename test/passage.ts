import type { Passage } from '../src/model/structure.ts';
import { clean, fold } from '../src/text/normalize.ts';

/** A paragraph without page, list or emphasis, unless the caller says so. */
export function passage(text: string, block = 0, rest: Partial<Passage> = {}): Passage {
  const mended = rest.clean ?? clean(text);
  return {
    block,
    row: null,
    column: null,
    page: null,
    text,
    clean: mended,
    folded: fold(mended),
    language: null,
    emphasis: [],
    list: null,
    boxes: [],
    box: null,
    doubtful: false,
    section: null,
    ...rest,
  };
}

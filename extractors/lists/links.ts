import type { Link } from '../../src/model/report.ts';
import { findLinks } from '../../src/text/links.ts';
import type { Extractor } from '../extractor.ts';
import { citeFlow, flowOf } from '../reading/flow.ts';

/** Web addresses anywhere in the document, each once per passage: two that differ by a letter are both kept. */
export const links: Extractor = {
  name: 'links',
  extract: (document) => ({
    links: document.passages.flatMap((passage): Link[] => {
      const links = findLinks(passage.text);
      if (links.length === 0) return [];
      const flow = flowOf([passage]);
      const seen = new Set<string>();
      return links.flatMap((found): Link[] => {
        const evidence = citeFlow(flow, found);
        if (!evidence || seen.has(found.value.url)) return [];
        seen.add(found.value.url);
        return [{ url: found.value.url, kind: found.value.kind, evidence }];
      });
    }),
  }),
};

import { expect, test } from 'vitest';
import { build, type Fixture } from '../../fixtures/make/fixtures.ts';
import { DIALECTS } from '../../fixtures/make/form/dialects.ts';
import { finalReport, type Layout } from '../../fixtures/make/form/final.ts';
import { WORDING } from '../../fixtures/make/form/wording.ts';
import { goldKk, goldRu } from '../../fixtures/make/gold.ts';
import { sampleKk } from '../../fixtures/make/sample-kk.ts';
import { sampleRu } from '../../fixtures/make/sample-ru.ts';
import { scoreReport } from '../../src/evaluate/score.ts';
import { processDocument } from '../../src/pipeline.ts';

const styles = { 'ru-form': { language: 'ru', words: WORDING.ru }, 'kk-form': { language: 'kk', words: WORDING.kk }, ...DIALECTS } as const;
const layouts: readonly Layout[] = ['passport', 'cover', 'rows'];
const formats = ['txt', 'docx', 'pdf'] as const;
const cases = Object.keys(styles).flatMap((style) =>
  layouts.flatMap((layout) => formats.map((format) => [style, layout, format] as const)),
);

test.each(cases)('a consistent report in style %s, layout %s, as %s gives every fact and no finding', async (style, layout, format) => {
  const { language, words } = styles[style as keyof typeof styles];
  const sample = language === 'ru' ? sampleRu : sampleKk;
  const fixture: Fixture = { name: 'report', format, shows: '', blocks: finalReport(sample, layout, words) };
  const { file, bytes } = await build(fixture);
  const { report, findings } = await processDocument({ bytes, name: file, path: file });
  const { card } = scoreReport(withoutWhatTheLayoutLacks(language === 'ru' ? goldRu : goldKk, layout), JSON.parse(JSON.stringify(report)));
  expect(card.misses).toEqual([]);
  expect(findings.map((finding) => `${finding.code}: ${finding.equation}`)).toEqual([]);
});

/** Only the wide layout has columns for dates, places and head counts; the one with rows has dates and places. */
function withoutWhatTheLayoutLacks(gold: typeof goldRu, layout: Layout): typeof goldRu {
  if (layout === 'passport') return gold;
  return JSON.parse(
    JSON.stringify(gold, (key, value) =>
      key === 'activities'
        ? value.map((activity: object) => ({
            ...activity,
            participants: undefined,
            ...(layout === 'cover' ? { dates: undefined, place: undefined } : {}),
          }))
        : value,
    ),
  );
}

import { describe, expect, test } from 'vitest';
import { parseLimits } from '../../src/cli/limits.ts';
import { jobsOption, secondsOption } from '../../src/cli/numbers.ts';
import { UsageError } from '../../src/model/errors.ts';
import { esep, folderWith, reportText } from './esep.ts';

describe('numbers on the command line', () => {
  test('a time no timer can wait is refused before anything is read', async () => {
    const folder = folderWith({ 'in/a.txt': reportText('Раз') });
    const options = ['--out', `${folder}/out`, '--workspace', `${folder}/w`];
    const refused = await esep('ingest', `${folder}/in`, ...options, '--timeout', '2147484');
    expect(refused).toMatchObject({ code: 64, stderr: 'esep ingest: --timeout takes no number above 2147483\n' });
    expect((await esep('ingest', `${folder}/in`, ...options, '--timeout', '2147483')).code).toBe(0);
  });

  test.each([
    ['max-pages', '1e300'],
    ['max-entries', '1e17'],
    ['max-memory', '1000001'],
    ['max-ratio', 'Infinity'],
    ['timeout', '0'],
    ['timeout', 'ten'],
    ['timeout', ''],
    ['max-cells', '-1'],
  ])('--%s %s is wrong usage', (name, given) => {
    expect(() => parseLimits({ [name]: given })).toThrow(UsageError);
  });

  test('--max-unpacked bounds archives as it does documents', () => {
    expect(parseLimits({ 'max-unpacked': '1000' })).toMatchObject({
      read: { maxUnpackedBytes: 1000 },
      containers: { maxUnpackedBytes: 1000 },
    });
    expect(parseLimits({}).containers.maxUnpackedBytes).toBeGreaterThan(parseLimits({}).read.maxUnpackedBytes);
  });

  test('what is given stands, what is not is as usual', () => {
    expect(parseLimits({ timeout: '2147483', 'max-pages': '1.5' })).toMatchObject({ timeout: 2147483, read: { maxPages: 2 } });
    expect(secondsOption('settle', undefined, 5)).toBe(5);
    expect(() => secondsOption('lock', '0.5', 30, 1)).toThrow('--lock takes no number below 1');
  });

  test('time grows with the pages unless it is given', () => {
    expect(parseLimits({})).toMatchObject({ timeout: 300, pageSeconds: { read: 2, recognize: 60 } });
    expect(parseLimits({ timeout: '300' })).toMatchObject({ timeout: 300, pageSeconds: { read: 0, recognize: 0 } });
  });

  test('documents at once are a whole number that machines can bear', () => {
    expect(jobsOption('256', 1)).toBe(256);
    for (const given of ['0', '1.5', '257', '1e9', '']) expect(() => jobsOption(given, 1)).toThrow(UsageError);
  });
});

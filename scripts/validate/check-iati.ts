import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** What must hold of every activity, in the order of the schema; said again from the standard's text. */
const ORDER = [
  'iati-identifier',
  'reporting-org',
  'title',
  'description',
  'participating-org',
  'other-identifier',
  'activity-status',
  'activity-date',
  'recipient-country',
  'location',
  'transaction',
  'result',
];
const REQUIRED = ['iati-identifier', 'reporting-org', 'title', 'description', 'participating-org', 'activity-status', 'activity-date'];

/** XPath to what must not be there. */
const WRONG: Readonly<Record<string, string>> = {
  'an activity has its own identifier': '//iati-activity[iati-identifier = preceding-sibling::iati-activity/iati-identifier]',
  'a date is an ISO date':
    '//@iso-date[string-length() != 10 or translate(., "0123456789", "dddddddddd") != "dddd-dd-dd"] | //@value-date[string-length() != 10]',
  'a result has a type, a title and an indicator': '//result[not(@type and title/narrative and indicator)]',
  'an indicator has a measure, a title and a period': '//indicator[not(@measure and title/narrative and period)]',
  'a period has a start and an end': '//period[not(period-start/@iso-date and period-end/@iso-date)]',
  'a target or an actual is a number': '//target[not(number(@value) = number(@value))] | //actual[not(number(@value) = number(@value))]',
  'a dimension has a name and a value': '//dimension[not(@name and @value)]',
  'a transaction has a type, a date and a value': '//transaction[not(transaction-type/@code and transaction-date/@iso-date and value)]',
  'a narrative says something': '//narrative[normalize-space() = ""]',
};

/** What of an IATI file is not as IATI 2.03 wants it, by our own description of it; nothing when all is well. */
export function checkIati(file: string): string[] {
  const document = XmlDocument.fromBuffer(readFileSync(file));
  try {
    const faults = Object.entries(WRONG).flatMap(([rule, path]) => (document.find(path).length > 0 ? [rule] : []));
    if (document.root.name !== 'iati-activities' || document.get('/iati-activities/@version')?.content !== '2.03')
      faults.push('it is IATI 2.03');
    for (const activity of document.find('/iati-activities/iati-activity')) {
      const names = activity.find('*').map((child) => ('name' in child ? String(child.name) : ''));
      const places = names.map((name) => ORDER.indexOf(name));
      if (places.includes(-1) || places.some((place, index) => place < (places[index - 1] ?? 0)))
        faults.push('elements stand in the order of the schema');
      faults.push(...REQUIRED.filter((name) => !names.includes(name)).map((name) => `an activity has ${name}`));
    }
    return [...new Set(faults)].map((rule) => `${file}: it does not hold that ${rule}`);
  } finally {
    document.dispose();
  }
}

/** The same by the official schema in a folder. */
export function checkIatiBySchema(file: string, schemas: string): string[] {
  xmlRegisterFsInputProviders();
  const place = join(schemas, 'iati-activities-schema.xsd');
  const schema = XmlDocument.fromBuffer(readFileSync(place), { url: `${dirname(place)}/iati-activities-schema.xsd` });
  const validator = XsdValidator.fromDoc(schema);
  const document = XmlDocument.fromBuffer(readFileSync(file));
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message : String(error)}`];
  } finally {
    document.dispose();
    validator.dispose();
    schema.dispose();
  }
}

import { ARCHIVE_PAGE } from '../../wording/archive-page.ts';
import { type MessageLanguage, print } from '../../wording/print.ts';
import type { ArchiveFacts } from './facts.ts';
import { glanceOf, sectionsOf } from './sections.ts';

/** The archive on one page, as Markdown. */
export function archiveMarkdown(facts: ArchiveFacts, review: string, language: MessageLanguage): string {
  const sections = sectionsOf(facts, review, language).map(({ title, headers, rows }) =>
    [
      `## ${title}`,
      '',
      `| ${headers.join(' | ')} |`,
      `|---|${headers
        .slice(1)
        .map(() => '---:|')
        .join('')}`,
      ...rows.map(({ name, link, value, more }) => {
        const cells = [value, ...more].map((number) => print(number, language));
        return `| ${link === null ? plain(name) : `[${plain(name)}](<${link}>)`} | ${cells.join(' | ')} |`;
      }),
    ].join('\n'),
  );
  const glance = glanceOf(facts, language).map((line) => `- ${line}`);
  return `${[`# ${ARCHIVE_PAGE.title[language]}`, glance.join('\n'), ARCHIVE_PAGE.note[language], ...sections].join('\n\n')}\n`;
}

/** Names come from documents: nothing in them is markup. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~]/g, '\\$&');
}

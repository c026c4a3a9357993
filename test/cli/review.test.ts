import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { esep, folderWith, reportText } from './esep.ts';

test('esep review says in a sentence what it cannot do', async () => {
  const folder = folderWith({ 'in/a.txt': reportText('Раз') });
  const workspace = join(folder, 'w');
  const refused = async (sentence: RegExp, ...argv: string[]) => {
    const ended = await esep('review', ...argv);
    expect([argv, ended.code, ended.stderr]).toEqual([argv, 64, expect.stringMatching(sentence)]);
  };
  await refused(/there is no workspace/, '--workspace', workspace);
  await esep('ingest', join(folder, 'in'), '--out', join(folder, 'out'), '--workspace', workspace);
  for (const port of ['no', '-1', '65536', '', '1.5']) await refused(/--port/, '--workspace', workspace, `--port=${port}`);
  const secret = join(folder, 'secret.txt');
  writeFileSync(secret, 'correct horse battery');
  await refused(/cannot listen on/, '--workspace', workspace, '--host', 'no.such.name.invalid', '--password-file', secret);
  await refused(/--password-file FILE/, '--workspace', workspace, '--host', '0.0.0.0');
  const short = join(folder, 'short.txt');
  writeFileSync(short, 'abc\nabcdefghijk');
  await refused(/8 characters/, '--workspace', workspace, '--host', '0.0.0.0', '--password-file', short);
  await refused(/cannot be read/, '--workspace', workspace, '--password-file', join(folder, 'absent.txt'));
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await refused(/EADDRINUSE/, '--workspace', workspace, '--port', String(port));
  taken.close();
});

import { UsageError } from '../model/errors.ts';
import type { Command, Listed } from './command.ts';
import { onePositional } from './one-positional.ts';

const HELP = `Usage: esep completion bash|zsh|fish

Prints what makes the shell complete commands, options and paths. For example, in ~/.bashrc, ~/.zshrc or config.fish:
  source <(esep completion bash)
  source <(esep completion zsh)
  esep completion fish | source`;

/** A command as it is completed. */
interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly string[];
}

const SHELLS: Readonly<Record<string, (commands: readonly Completed[]) => string>> = { bash, zsh, fish };

export function completionOf(commands: ReadonlyMap<string, Listed>): Command {
  return {
    name: 'completion',
    help: HELP,
    async run(argv) {
      const shell = SHELLS[onePositional(argv, 'shell: bash, zsh or fish')];
      if (!shell) throw new UsageError('completion is there for bash, zsh and fish');
      const completed = [...commands].map(async ([name, { summary, load }]) => ({
        name,
        summary,
        options: optionsIn((await load()).help),
      }));
      process.stdout.write(shell(await Promise.all(completed)));
      return 0;
    },
  };
}

/** The options that a help names. */
function optionsIn(help: string): string[] {
  return [...new Set([...help.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option)), '--help'].sort();
}

function names(commands: readonly Completed[]): string {
  return commands.map(({ name }) => name).join(' ');
}

function bash(commands: readonly Completed[]): string {
  const cases = commands.map(({ name, options }) => `    ${name}) words="${options.join(' ')}" ;;`);
  return `_esep() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names(commands)} --help --version" -- "$cur"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$cur" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;
    *) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur")) ;;
  esac
}
complete -F _esep esep
`;
}

function zsh(commands: readonly Completed[]): string {
  const cases = commands.map(({ name, options }) => `    ${name}) options=(${options.join(' ')}) ;;`);
  return `#compdef esep
_esep() {
  local -a options
  if (( CURRENT == 2 )); then
    compadd -- ${names(commands)} --help --version
    return
  fi
  case $words[2] in
${cases.join('\n')}
  esac
  if [[ $words[CURRENT] == -* ]]; then compadd -- $options; else _files; fi
}
compdef _esep esep
`;
}

function fish(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c esep -n __fish_use_subcommand -f -a ${name} -d '${summary}'`,
    ...options.map((option) => `complete -c esep -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}`),
  ]);
  return `${lines.join('\n')}\n`;
}

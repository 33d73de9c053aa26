import type { Command } from 'commander';
import { makeProgram } from '../src/cli/program.ts';

// `npm run docs` writes what the program says of itself to docs/cli.md; a test checks that it is up to date.

const INTRODUCTION = `# Command line

This page is generated (\`npm run docs\`) from what \`onrecord --help\` and \`onrecord COMMAND --help\` print.

Results go to standard output, everything else to standard error: findings (\`PLACE: severity: what happened and what to do (code)\`), progress, a
summary. With \`--json\`, results and findings are JSON Lines. \`ONRECORD_DB\` names the record if \`--record\` does not;
\`NO_COLOR\` turns colours off, \`FORCE_COLOR\` keeps them in a pipe.
`;

/** The page, as Markdown. */
export function cliPage(): string {
  const program = makeProgram();
  const parts = [program, ...below(program)];
  const sections = parts.map((command) => {
    let help = '';
    command.configureOutput({
      writeOut: (words) => {
        help += words;
      },
      getOutHelpWidth: () => 100,
      getOutHasColors: () => false,
    });
    command.outputHelp();
    const title = titleOf(command);
    return `## ${title}\n\n\`\`\`text\n${help.replaceAll(/[ \t]+$/gm, '').trim()}\n\`\`\`\n`;
  });
  return [INTRODUCTION, ...sections].join('\n');
}

/** The commands below one, each followed by those below it. */
function below(command: Command): Command[] {
  const own = command.commands.filter((one) => one.name() !== 'help');
  return own.flatMap((one) => [one, ...below(one)]);
}

function titleOf(command: Command): string {
  return command.parent ? `${titleOf(command.parent)} ${command.name()}` : command.name();
}

/** The program: one command line in, one exit code out. */
import { runCli } from './cli/run.ts';
import { cliDeps } from './compose.ts';

process.exitCode = await runCli(process.argv.slice(2), cliDeps);

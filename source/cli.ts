#!/usr/bin/env node
import module from 'node:module';

// Each import of the program proper waits for this check: an older Node would stop at its syntax with a stack trace.
declare const RECOUNT_VERSION: string;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
	process.stderr.write(`Recount needs Node.js 22.12 or newer; this is ${process.versions.node}.\n`);
	process.exitCode = 1;
} else if (process.argv[2] === '--version') {
	process.stdout.on('error', ({message}) => {
		process.stderr.write(`recount: the version could not be written: ${message}.\n`);
		process.exitCode = 1;
	});
	process.stdout.write(`${RECOUNT_VERSION}\n`);
} else {
	module.enableCompileCache();
	const {main} = await import('./cli/main.ts');
	process.exitCode = await main(process.argv.slice(2));
	// Ended by a signal, or with the terminal: what still waits, such as for somebody's lock, has been waited for enough.
	if (process.exitCode > 128) {
		process.exit();
	}
}

import {type ChildProcess, spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';

/** A program of its own that adds events to a review until its input ends, and the ids that it has acknowledged so far. */
export interface AddingProgram {
	readonly child: ChildProcess;
	readonly ids: () => readonly string[];
}

/** Starts such a program; its ids begin with its name. What a `quiet` one says of its end is not shown. */
export function addingProgram(path: string, name: string, {quiet = false} = {}): AddingProgram {
	const script = fileURLToPath(new URL('add-records.ts', import.meta.url));
	const child = spawn(process.execPath, ['--import=tsx', script, path, name], {
		stdio: ['pipe', 'pipe', quiet ? 'ignore' : 'inherit'],
	});
	let out = '';
	child.stdout.setEncoding('utf8').on('data', chunk => {
		out += chunk;
	});
	return {child, ids: () => out.split('\n').slice(0, -1)};
}

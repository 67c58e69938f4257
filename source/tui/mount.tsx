import {type Instance, render, type SuspendTerminal, useApp} from 'ink';
import {useLayoutEffect} from 'react';
import type {App} from '../app/app.ts';
import type {Environment} from '../review/environment.ts';
import {Root} from './root.tsx';
import type {CellWriter} from './terminal/cell-writer.ts';
import type {StdinGate} from './terminal/stdin-gate.ts';

/** The screen as Ink has it, with the way to make it let go of the terminal. */
export interface Mounted extends Instance {
	readonly suspendTerminal: SuspendTerminal;
}

/** Hands the terminal to Ink, which draws every state of the program until it is unmounted. */
export function mount({
	app,
	environment,
	gate,
	writer,
}: {
	readonly app: App;
	readonly environment: Environment;
	readonly gate: StdinGate;
	readonly writer: CellWriter;
}): Mounted {
	let suspendTerminal: SuspendTerminal | undefined;
	const screen = (
		<>
			<Root app={app} environment={environment} lastKey={gate.lastKey} sign={writer.sign} />
			<Way
				found={way => {
					suspendTerminal = way;
				}}
			/>
		</>
	);
	const instance = render(screen, {
		stdin: gate.stdin as NodeJS.ReadStream,
		stdout: writer.stdout,
		exitOnCtrlC: false,
		patchConsole: false,
		alternateScreen: true,
		// Each frame whole: what of it is sent is the writer's to say.
		incrementalRendering: false,
		interactive: true,
		maxFps: 250,
	});
	return {...instance, suspendTerminal: suspendTerminal as SuspendTerminal};
}

// Ink tells only what is inside it how to let go.
function Way({found}: {readonly found: (way: SuspendTerminal) => void}): null {
	const {suspendTerminal} = useApp();
	useLayoutEffect(() => found(suspendTerminal), [found, suspendTerminal]);
	return null;
}

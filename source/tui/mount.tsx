import {type Instance, render} from 'ink';
import type {App} from '../app/app.ts';
import type {Environment} from '../review/environment.ts';
import {Root} from './root.tsx';
import type {StdinGate} from './stdin-gate.ts';
import type {Theme} from './theme.ts';

/** Hands the terminal to Ink, which draws every state of the program until it is unmounted. */
export function mount({
	app,
	environment,
	theme,
	gate,
}: {
	readonly app: App;
	readonly environment: Environment;
	readonly theme: Theme;
	readonly gate: StdinGate;
}): Instance {
	return render(<Root app={app} environment={environment} theme={theme} lastKey={gate.lastKey} />, {
		stdin: gate.stdin as NodeJS.ReadStream,
		exitOnCtrlC: false,
		patchConsole: false,
		alternateScreen: true,
		incrementalRendering: true,
		interactive: true,
		maxFps: 250,
	});
}

import test from 'ava';
import {createApp} from '../../../source/app/app.ts';
import {openState} from '../../../source/app/state.ts';
import {listenForTheEnd} from '../../../source/tui/terminal/last-signals.ts';
import {fixedEnvironment} from '../../helpers/program.ts';

function listening(interrupt?: (asked: string[]) => void) {
	const asked: string[] = [];
	const app = createApp(openState(), fixedEnvironment(), [
		action => {
			if (action.type === 'quit' || action.type === 'suspend') {
				asked.push(action.type === 'quit' ? `quit ${action.code}` : 'suspend');
			}
		},
	]);
	return {asked, signals: listenForTheEnd(app, interrupt && (() => interrupt(asked)))};
}

const all = ['SIGHUP', 'SIGTERM', 'SIGINT', 'SIGTSTP', 'SIGXFSZ'] as const;

test.serial('each signal asks for what it is meant to, and in the end nobody listens', t => {
	const before = all.map(signal => process.listenerCount(signal));
	const {asked, signals} = listening();
	process.emit('SIGTSTP');
	process.emit('SIGXFSZ');
	t.false(signals.lost.aborted);
	process.emit('SIGHUP');
	t.true(signals.lost.aborted);
	process.emit('SIGTERM');
	process.emit('SIGINT');
	signals.hangUp();
	t.deepEqual(asked, ['suspend', 'quit 129', 'quit 143', 'quit 130', 'quit 129']);
	signals.stop();
	t.deepEqual(
		all.map(signal => process.listenerCount(signal)),
		before,
	);
});

test.serial('while another program has the terminal Ctrl+C is meant for that one, and a stop stops both', async t => {
	const {asked, signals} = listening(told => told.push('interrupt'));
	const before = process.listenerCount('SIGTSTP');
	await t.throwsAsync(
		signals.lend(async () => {
			t.true(signals.isLent());
			t.is(process.listenerCount('SIGTSTP'), before - 1);
			process.emit('SIGINT');
			throw new Error('the editor is gone');
		}),
	);
	t.false(signals.isLent());
	process.emit('SIGTSTP');
	process.emit('SIGINT');
	signals.stop();
	t.deepEqual(asked, ['suspend', 'interrupt']);
});

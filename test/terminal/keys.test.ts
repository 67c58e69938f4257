import test from 'ava';
import type {Context} from '../../source/app/command.ts';
import {commands} from '../../source/app/commands.ts';
import {contextChains} from '../../source/app/keys/context-chains.ts';
import {fieldModes} from './field-keys.ts';
import {listModes} from './list-keys.ts';
import {overlayModes} from './overlay-keys.ts';
import {type Mode, pressKeys} from './press-keys.ts';

const modes: readonly Mode[] = [...listModes, ...fieldModes, ...overlayModes];
const atOnce = 2;

/** Every way to ask for a command in a mode: `search search-go Enter`. A key means the command that is innermost. */
function waysIn(mode: keyof typeof contextChains): readonly string[] {
	const chain: readonly Context[] = contextChains[mode];
	const taken = new Set<string>();
	return chain.flatMap(context => {
		const own = commands.filter(({contexts}) => contexts.includes(context));
		const ways = own.flatMap(({id, keys, aliases = []}) => [
			...keys.filter(key => !taken.has(key)).map(key => `${mode} ${id} ${key}`),
			...aliases.map(alias => `${mode} ${id} :${alias}`),
		]);
		for (const key of own.flatMap(({keys}) => keys)) {
			taken.add(key);
		}

		return ways;
	});
}

test('every key of the table is shown in the terminal, in each mode in which it does something', t => {
	const wanted = (Object.keys(contextChains) as Array<keyof typeof contextChains>).flatMap(waysIn);
	const shown = modes.flatMap(({name, rows}) => rows.flatMap(({id, keys}) => keys.map(key => `${name} ${id} ${key}`)));
	t.deepEqual(
		wanted.filter(way => !shown.includes(way)),
		[],
		'a row is missing',
	);
	t.deepEqual(
		shown.filter(way => !wanted.includes(way)),
		[],
		'there is no such key',
	);
});

// The first of those that wait goes on when one has ended.
let running = 0;
const waiting: Array<() => void> = [];

for (const mode of modes) {
	test(`${mode.title} every key does what the table says`, async t => {
		if (running === atOnce) {
			await new Promise<void>(resolve => waiting.push(resolve));
		}

		running++;
		try {
			t.true((await pressKeys(mode)) > 0);
		} finally {
			running--;
			waiting.shift()?.();
		}
	});
}

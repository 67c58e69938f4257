import {readdirSync, readlinkSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'ava';
import {thisProcess} from '../../source/storage/holder.ts';
import {passingBy, presenceBeside} from '../../source/storage/presence.ts';
import {newFolder} from '../helpers/folder.ts';

const bea = {name: 'Bea', readOnly: false};
const carl = {name: 'Carl', readOnly: true};

test('each one sees the others by their names, and no longer when they have left', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	const [one, two, three] = [{name: 'Ana', readOnly: false}, bea, carl].map(me => presenceBeside(path, me));
	one?.here();
	two?.here();
	t.deepEqual(one?.others(), [bea]);
	three?.here();
	three?.here();
	t.deepEqual(one?.others(), [bea, carl]);
	t.deepEqual(three?.others(), [{name: 'Ana', readOnly: false}, bea]);
	two?.leave();
	t.deepEqual(one?.others(), [carl]);
	one?.leave();
	three?.leave();
	t.deepEqual(readdirSync(join(path, '..')), []);
});

test('who was killed is taken away at once, who works elsewhere after half a minute without a sign', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	const link = (hex: string, holder: object) =>
		symlinkSync(
			JSON.stringify({...thisProcess(), ...bea, ...holder}),
			join(path, '..', `.night.recount.json.${hex}.here`),
		);
	link('aaaaaaaa', {start: '1'});
	link('bbbbbbbb', {host: 'another', name: 'Dora', beats: 1});
	let now = 0;
	const me = presenceBeside(path, carl, () => now);
	me.here();
	t.deepEqual(me.others(), [{name: 'Dora', readOnly: false}]);
	now = 29_000;
	t.is(me.others().length, 1);
	now = 31_000;
	t.deepEqual(me.others(), []);
	me.leave();
	t.deepEqual(readdirSync(join(path, '..')), []);
});

test('what else lies there is left alone, and names nobody', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'night.recount.json');
	writeFileSync(join(folder, '.night.recount.json.cccccccc.here'), 'a file');
	symlinkSync('no holder', join(folder, '.night.recount.json.dddddddd.here'));
	symlinkSync(JSON.stringify({...thisProcess(), ...bea}), join(folder, '.other.recount.json.eeeeeeee.here'));
	const before = readdirSync(folder);
	const me = presenceBeside(path, carl);
	t.deepEqual(me.others(), []);
	t.deepEqual(readdirSync(folder), before);
});

test('where nothing can be written one is not seen, and nothing is thrown', t => {
	const me = presenceBeside('/proc/none/night.recount.json', bea);
	me.here();
	t.deepEqual(me.others(), []);
	me.leave();
	t.pass();
});

test('a name of any length and with any sign fits into the link', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	const me = presenceBeside(path, {name: `"\\\u001B[2J${'ß'.repeat(5000)}`, readOnly: false});
	const other = presenceBeside(path, carl);
	me.here();
	const [seen] = other.others();
	t.is(seen?.name.length, 40);
	t.true(readlinkSync(join(path, '..', readdirSync(join(path, '..'))[0] ?? '')).length < 1000);
	me.leave();
});

test('the others know what one wrote, also when one has left; a save after that leaves nothing behind', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	const [me, other] = [presenceBeside(path, bea), presenceBeside(path, carl)];
	me.writes('one', 'none');
	t.true(other.haveWritten('one', 'any', true));
	t.false(me.haveWritten('one', 'none', true));
	t.deepEqual([other.haveWritten('one', 'none', false), other.haveWritten('one', 'zero', false)], [true, false]);
	me.writes('two', 'one');
	me.here();
	t.deepEqual([other.haveWritten('one', 'two', false), other.haveWritten('two', 'one', false)], [false, true]);
	t.deepEqual(other.others(), [bea]);
	me.leave();
	me.writes('three', 'two');
	t.deepEqual([other.haveWritten('two', 'one', false), other.haveWritten('three', 'any', true)], [true, false]);
	t.deepEqual(readdirSync(join(path, '..')), []);
});

test('who wrote what lies between two versions is told by those who wrote it, and nobody is named unless all of it is known', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	const [me, other] = [presenceBeside(path, bea), presenceBeside(path, {name: 'Ana', readOnly: false})];
	const reader = presenceBeside(path, carl);
	me.writes('one', 'none');
	t.deepEqual(reader.writersSince('none', 'one'), ['Bea']);
	// More often than anybody looks.
	for (const [sign, over] of [
		['two', 'one'],
		['three', 'two'],
		['four', 'three'],
	] as const) {
		me.writes(sign, over);
	}

	t.deepEqual(reader.writersSince('one', 'four'), ['Bea']);
	other.writes('five', 'four');
	t.deepEqual(reader.writersSince('one', 'five'), ['Bea', 'Ana']);
	t.deepEqual(reader.writersSince('four', 'five'), ['Ana']);
	t.deepEqual(me.writersSince('four', 'five'), ['Ana']);
	// An editor wrote in between.
	other.writes('seven', 'six');
	t.deepEqual(reader.writersSince('five', 'seven'), []);
	t.deepEqual(reader.writersSince('six', 'eight'), []);
	// Back to bytes that were there before.
	me.writes('six', 'seven');
	t.deepEqual(reader.writersSince('seven', 'six'), ['Bea']);
	t.deepEqual(reader.writersSince('zero', 'seven'), []);
	for (const one of [me, other, reader]) {
		one.leave();
	}

	t.deepEqual(readdirSync(join(path, '..')), []);
});

test('a command tells by whom it wrote where somebody is there to hear it, is nobody who is here, and leaves nothing behind', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	const folder = join(path, '..');
	passingBy(path, 'Caro').writes('one', 'none');
	t.deepEqual(readdirSync(folder), []);
	let now = 0;
	const [me, other] = [presenceBeside(path, bea, () => now), presenceBeside(path, carl, () => now)];
	me.here();
	other.here();
	passingBy(path, 'Caro').writes('one', 'none');
	t.is(readdirSync(folder).length, 3);
	t.deepEqual(me.writersSince('none', 'one'), ['Caro']);
	t.deepEqual(me.others(), [carl]);
	// What a command put into the place of what is held here is taken in; over anything else it is asked about.
	t.true(me.haveWritten('one', 'none', false));
	t.false(me.haveWritten('one', 'any', true));
	t.is(readdirSync(folder).length, 3);
	now = 2000;
	t.deepEqual(me.others(), [carl]);
	t.is(readdirSync(folder).length, 2);
	// Who heard of it while it was there remembers it.
	t.deepEqual(me.writersSince('none', 'one'), ['Caro']);
	passingBy(path, 'Caro').writes('two', 'one');
	me.leave();
	t.is(readdirSync(folder).length, 2);
	other.leave();
	t.deepEqual(readdirSync(folder), []);
});

test('where no link can be made a command saves all the same', async t => {
	t.notThrows(() => passingBy('/proc/none/night.recount.json', 'Caro').writes('one', 'none'));
	const path = join(await newFolder(t), 'night.recount.json');
	writeFileSync(join(path, '..', '.night.recount.json.cccccccc.here'), 'a file');
	symlinkSync('no holder', join(path, '..', '.night.recount.json.dddddddd.here'));
	t.notThrows(() => passingBy(path, 'Caro').writes('one', 'none'));
	t.is(readdirSync(join(path, '..')).length, 2);
});

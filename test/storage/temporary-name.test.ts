import {basename} from 'node:path';
import test from 'ava';
import {lockName, readLockName} from '../../source/storage/lock-name.ts';
import {readTemporaryName, temporaryBeside} from '../../source/storage/temporary-name.ts';

const files = [
	'night.recount.json',
	'night',
	'a b.txt',
	'.hidden',
	'night.lock',
	'x.12.0123456789ab.tmp',
	'two\nlines',
];

for (const of of files) {
	test(`the names of what is begun beside ${JSON.stringify(of)} are read as they were given`, t => {
		const place = temporaryBeside(`/somewhere/${of}`);
		t.true(place.startsWith('/somewhere/.'));
		t.not(temporaryBeside(`/somewhere/${of}`), place);
		t.deepEqual(readTemporaryName(basename(place)), {of, pid: process.pid});
		t.is(readLockName(basename(place)), undefined);
		t.deepEqual(readLockName(lockName(of)), {of, gone: undefined});
		t.deepEqual(readLockName(lockName(of, '0123456789abcdef')), {of, gone: '0123456789abcdef'});
	});
}

for (const name of [
	'night.12.0123456789ab.tmp',
	'.night.0123456789ab.tmp',
	'.night.12.0123456789a.tmp',
	'.night.12.tmp',
]) {
	test(`${name} is no name of ours`, t => t.is(readTemporaryName(name), undefined));
}

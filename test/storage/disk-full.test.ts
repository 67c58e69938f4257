import test from 'ava';
import {onSmallDisk} from './small-disk.ts';

test('on a disk that is full, or nearly so, the old file stays whole, it is told, no part of the new one stays, and with room again it is saved', t => {
	const disk = onSmallDisk(16);
	if ('why' in disk) {
		t.log(`not tried: no disk of its own can be had here (${disk.why})`);
		// Where the system does not allow it, no package can help.
		t.false(process.env.RECOUNT_TEST_ALL === '1' && disk.why.includes('ENOENT'));
		return;
	}

	const {levels, told, saved} = JSON.parse(disk.out) as Readonly<Record<string, number>>;
	t.is(levels, 16);
	t.true((told ?? 0) >= 8, disk.out);
	t.true((saved ?? 0) >= 1, disk.out);
});

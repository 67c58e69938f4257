import test from 'ava';
import {soak, vim} from '../torture/soak.ts';

test('vim is there to edit beside the program', t => {
	if (vim) {
		t.pass();
	} else if (process.env.RECOUNT_TEST_ALL === '1') {
		t.fail('vim is not installed');
	} else {
		t.log('vim is not installed: two people edited without it');
		t.pass();
	}
});

test('two people and vim edit one file, leave, are killed and come back: nothing is lost, nothing stays, memory is flat', async t => {
	const {faults, acknowledged, growth} = await soak(12, 250, 5);
	t.deepEqual(faults, []);
	t.true(acknowledged > 5, `${acknowledged} acknowledged`);
	t.true(growth < 20, `${growth} MB`);
});

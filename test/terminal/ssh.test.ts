import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {formatReview} from '../../source/review/file/format-review.ts';
import {checkoutReview} from '../helpers/checkout-review.ts';
import {newFolder} from '../helpers/folder.ts';
import {sshd, sshServer} from '../helpers/ssh-server.ts';
import {builtProgram, type Terminal} from '../helpers/terminal.ts';

test('sshd is there to be logged in to', t => {
	if (sshd) {
		t.pass();
	} else if (process.env.RECOUNT_TEST_ALL === '1') {
		t.fail('openssh-server is not installed');
	} else {
		t.log('openssh-server is not installed: nobody logged in');
		t.pass();
	}
});

const ifSshd = sshd ? test : test.skip;

ifSshd('two people who are logged in see each other’s edits, and both wordings where both edit one field', async t => {
	const {file, open} = await host(t);
	const ana = await open('Ana');
	await ana.until('· saved');
	const bea = await open('Bea');
	await ana.until('saved · with Bea');
	await bea.until('saved · with Ana');
	ana.write('a14:58 seen by Ana\r');
	await bea.until('Ana added 14:58 seen by Ana.');
	bea.write('a14:59 seen by Bea\r');
	await ana.until('seen by Bea');

	for (const one of [ana, bea]) {
		one.press('g', 'e', 'Tab');
		await one.until('Seen through');
	}

	ana.type(' (Ana)');
	bea.type(' (Bea)');
	await ana.until('(Ana)');
	await bea.until('(Bea)');
	ana.press('Ctrl+S');
	await bea.until('saving brings both together.');
	bea.press('Ctrl+S');
	await bea.until('R chooses.');
	await ana.until('R look at both');
	const text = readFileSync(file, 'utf8');
	t.true(text.includes('(Ana)') && text.includes('(Bea)'));
});

ifSshd('a line that is cut in mid-word loses no letter, and who reads along follows and touches nothing', async t => {
	const {folder, file, open} = await host(t);
	const ana = await open('Ana');
	await ana.until('· saved');
	const carl = await open('Carl', '--readonly');
	await ana.until('with Carl');
	await carl.until('read only · with Ana');
	ana.write('a14:58 half a wo');
	await ana.until('half a wo');
	ana.hangUp();
	await ana.exited;
	await carl.gone('with Ana');
	const again = await open('Ana');
	await again.until('There is a draft');
	await again.until('half a wo');
	again.press('Enter');
	await again.until('Your words are back');
	again.write('rd\r');
	await carl.until('Ana added 14:58 half a word.');
	t.true(readFileSync(file, 'utf8').includes('half a word'));
	for (const one of [again, carl]) {
		one.press('q');
		await one.exited;
	}

	t.deepEqual(readdirSync(folder), ['checkout.recount.json']);
});

async function host(t: ExecutionContext) {
	const server = await sshServer(t);
	const folder = await newFolder(t);
	const state = await newFolder(t);
	const file = join(folder, 'checkout.recount.json');
	writeFileSync(file, formatReview(checkoutReview));
	const open = async (name: string, ...args: readonly string[]): Promise<Terminal> => {
		const words = [process.execPath, builtProgram, 'checkout', ...args].map(word => `'${word}'`).join(' ');
		const own = `LANG=C.UTF-8 RECOUNT_NAME=${name} XDG_STATE_HOME='${join(state, name)}' XDG_CONFIG_HOME='${state}'`;
		const terminal = await server.login(`cd '${folder}' && env ${own} ${words}`);
		await terminal.listening();
		return terminal;
	};
	return {folder, file, open};
}

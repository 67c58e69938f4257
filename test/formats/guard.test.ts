import test from 'ava';
import fc from 'fast-check';
import {withGuards, withoutGuards} from '../../source/formats/guard.ts';

test('a zero-width space stands inside what a wiki would act on, and nowhere else', t => {
	const cases: ReadonlyArray<readonly [typed: string, guarded: string]> = [
		['@name and @here', '@·name and @·here'],
		['@org/team', '@·org/team'],
		['@ 14:02, a @ b', '@ 14:02, a @ b'],
		['bea@shop.example', 'bea·@·shop.example'],
		['#12, !3, org/repo#4', '#·12, !·3, org/repo#·4'],
		['# 12 and #incident!', '# 12 and #incident!'],
		['GH-7 and gh-7', 'GH-·7 and gh-·7'],
		['high-5', 'high-5'],
		['https://shop.example/a//b', 'https:/·/shop.example/a//b'],
		['www.shop.example', 'www·.shop.example'],
		['awww.', 'awww.'],
		[':tada: :+1:', ':·tada: :·+1:'],
		['at 12:30:45 on 10.0.0.1:8080', 'at 12:30:45 on 10.0.0.1:8080'],
	];
	for (const [typed, guarded] of cases) {
		t.is(withGuards(typed).replaceAll('\u200B', '·'), guarded);
	}
});

test('a text that is read back is the text that was typed', t => {
	const text = fc.array(
		fc.constantFrom('@', '#', '!', 'GH-', ':', '/', 'www', '.', 'a', 'é', '1', '_', '-', '+', ' ', '日'),
	);
	fc.assert(fc.property(text, parts => t.is(withoutGuards(withGuards(parts.join(''))), parts.join(''))));
});

test('zero-width spaces of others stay when a text is read back', t => {
	t.is(withoutGuards('a\u200Bb @\u200Bname'), 'a\u200Bb @name');
});

import test from 'ava';
import {leftKey} from '../../source/lens/left-key.ts';
import {lens} from '../../source/lens/lens.ts';

function keysOf(text: string, field = 'what'): readonly string[] {
	return lens(text).map(finding => leftKey(finding, text, field));
}

test('a phrase that was left is known again, wherever in its field it stands and however it is spelt', t => {
	const [key = ''] = keysOf('Olga forgot to call.');
	t.regex(key, /^[a-z0-9]{12}$/);
	t.deepEqual(keysOf('At noon Olga Forgot to call the plant.'), [key]);
	t.notDeepEqual(keysOf('Olga forgot to look.'), [key]);
	t.notDeepEqual(keysOf('Olga forgot to call.', 'notes'), [key]);
});

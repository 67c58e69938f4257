import test from 'ava';
import {type Key, keyName} from '../../../source/app/keys/key.ts';

const plain: Key = {name: 'j', text: 'j', ctrl: false, alt: false, shift: false};

const names: ReadonlyArray<readonly [Partial<Key>, string]> = [
	[{}, 'j'],
	[{name: 'G'}, 'G'],
	[{name: 'G', shift: true}, 'G'],
	[{name: ' '}, ' '],
	[{name: ':'}, ':'],
	[{name: 'd', ctrl: true}, 'Ctrl+D'],
	[{name: 'D', ctrl: true, shift: true}, 'Ctrl+D'],
	[{name: '_', ctrl: true}, 'Ctrl+_'],
	[{name: ' ', ctrl: true}, 'Ctrl+Space'],
	[{name: 'b', alt: true}, 'Alt+B'],
	[{name: 'Backspace', alt: true}, 'Alt+Backspace'],
	[{name: 'Up', shift: true}, 'Shift+Up'],
	[{name: 'Tab', shift: true}, 'Shift+Tab'],
	[{name: 'Left', ctrl: true, alt: true, shift: true}, 'Ctrl+Alt+Shift+Left'],
	[{name: '本'}, '本'],
	[{name: '🙂'}, '🙂'],
];

for (const [key, name] of names) {
	test(`a key is called ${name} (${JSON.stringify(key)})`, t => {
		t.is(keyName({...plain, ...key}), name);
	});
}

import {Box, render, Text, useInput, usePaste} from 'ink';
import TextInput from 'ink-text-input';
import {useState} from 'react';
import {keyName} from '../../source/app/keys/key.ts';
import {escapeHold, stdinGate} from '../../source/tui/terminal/stdin-gate.ts';

// A program of Ink behind the gate: shows the keys that arrive, and the text that ink-text-input makes of them.
const gate = stdinGate(process.stdin, escapeHold(process.env));
gate.stdin.on('end', () => process.exit(0));

function GateApp() {
	const [keys, setKeys] = useState<readonly string[]>([]);
	const [value, setValue] = useState('');
	useInput(() => {
		const key = gate.lastKey();
		setKeys(before => [...before, key ? keyName(key) : 'nothing']);
	});
	usePaste(text => setKeys(before => [...before, `paste ${JSON.stringify(text)}`]));
	return (
		<Box flexDirection="column">
			<Text>keys: {keys.join(' ')}.</Text>
			<Box>
				<Text>text: </Text>
				<TextInput value={value} onChange={setValue} />
			</Box>
		</Box>
	);
}

render(<GateApp />, {stdin: gate.stdin, exitOnCtrlC: false, alternateScreen: true, interactive: true});

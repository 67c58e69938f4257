import {Box, render, Text, useApp, useInput} from 'ink';
import {createElement} from 'react';

// The least that Ink can do, loaded the plain way from node_modules: as many lines as the screen has. Any key leaves.
function BareInk() {
	const {exit} = useApp();
	useInput(() => exit());
	const lines = Array.from({length: 23}, (_, index) =>
		createElement(Text, {key: index, inverse: index === 0}, `14:0${index % 10} checkout page slow, row ${index + 1}`),
	);
	return createElement(Box, {flexDirection: 'column'}, ...lines);
}

render(createElement(BareInk), {alternateScreen: true, interactive: true});

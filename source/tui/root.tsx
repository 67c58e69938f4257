import {Box, Text, useCursor, useInput, usePaste} from 'ink';
import {useSyncExternalStore} from 'react';
import type {App} from '../app/app.ts';
import type {Key} from '../app/keys/key.ts';
import type {Environment} from '../review/environment.ts';
import {frame} from './frame.ts';
import {widthOf} from './lines.ts';
import {painted} from './paint.ts';
import {Prompt} from './prompt.tsx';
import type {LineSigns} from './terminal/line-signs.ts';
import {themeFor} from './theme.ts';

interface RootProps {
	readonly app: App;
	readonly environment: Environment;
	/** The key that the gate passed last. */
	readonly lastKey: () => Key | undefined;
	readonly sign: LineSigns['sign'];
}

/** The screen: the one listener to keys, and the frame of the present state. */
export function Root({app, environment, lastKey, sign}: RootProps) {
	const state = useSyncExternalStore(app.subscribe, app.state);
	const {setCursorPosition} = useCursor();
	useInput(() => {
		const key = lastKey();
		if (key) {
			app.press(key);
		}
	});
	usePaste(text => app.press({name: 'Paste', ctrl: false, alt: false, shift: false, paste: text}));
	const {lines, cursor} = frame(state, environment);
	setCursorPosition(cursor);
	const theme = themeFor(state.look);
	return (
		<Box flexDirection="column" height={state.size.rows} width={state.size.columns}>
			{lines.map((line, index) =>
				line.prompt ? (
					// biome-ignore lint/suspicious/noArrayIndexKey: a line of the screen is its place
					<Box key={index}>
						<Text wrap="truncate-end">{painted(line, theme)}</Text>
						<Box width={line.prompt.columns === 0 ? undefined : line.prompt.columns}>
							<Prompt
								value={line.prompt.value}
								columns={Math.max(2, (line.prompt.columns || state.size.columns - widthOf(line)) - 1)}
								lastKey={lastKey}
								onChange={text => app.dispatch({type: 'typed', text})}
							/>
						</Box>
						<Text wrap="truncate-end">{painted({spans: line.prompt.after}, theme)}</Text>
					</Box>
				) : (
					// biome-ignore lint/suspicious/noArrayIndexKey: a line of the screen is its place
					<Text key={index}>{sign(index, painted(line, theme))}</Text>
				),
			)}
		</Box>
	);
}

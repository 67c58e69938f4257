import {Box, Text, useCursor, useInput, usePaste} from 'ink';
import {memo, useSyncExternalStore} from 'react';
import type {App} from '../app/app.ts';
import type {Key} from '../app/key.ts';
import type {Environment} from '../review/environment.ts';
import {frame} from './frame.ts';
import type {Line, Span} from './lines.ts';
import {Prompt} from './prompt.tsx';
import type {Theme} from './theme.ts';

interface RootProps {
	readonly app: App;
	readonly environment: Environment;
	readonly theme: Theme;
	/** The key that the gate passed last. */
	readonly lastKey: () => Key | undefined;
}

/** The screen: the one listener to keys, and the frame of the present state. */
export function Root({app, environment, theme, lastKey}: RootProps) {
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
	return (
		<Box flexDirection="column" height={state.size.rows} width={state.size.columns}>
			{lines.map((line, index) =>
				line.prompt ? (
					// biome-ignore lint/suspicious/noArrayIndexKey: a line of the screen is its place
					<Box key={index}>
						<Spans spans={line.spans} theme={theme} />
						<Box width={line.prompt.columns === 0 ? undefined : line.prompt.columns}>
							<Prompt
								value={line.prompt.value}
								lastKey={lastKey}
								onChange={text => app.dispatch({type: 'typed', text})}
							/>
						</Box>
						<Spans spans={line.prompt.after} theme={theme} />
					</Box>
				) : (
					// biome-ignore lint/suspicious/noArrayIndexKey: a line of the screen is its place
					<LineText key={index} line={line} theme={theme} />
				),
			)}
		</Box>
	);
}

const LineText = memo(
	({line, theme}: {readonly line: Line; readonly theme: Theme}) =>
		line.spans.length === 0 ? <Text> </Text> : <Spans spans={line.spans} theme={theme} />,
	(before, after) => before.theme === after.theme && sameLine(before.line, after.line),
);

function Spans({spans, theme}: {readonly spans: readonly Span[]; readonly theme: Theme}) {
	return (
		<Text wrap="truncate-end">
			{spans.map(({text, role}, index) =>
				role === undefined || role === 'text' ? (
					text
				) : (
					// biome-ignore lint/suspicious/noArrayIndexKey: a span is its place in the line
					<Text key={index} {...theme[role]}>
						{text}
					</Text>
				),
			)}
		</Text>
	);
}

function sameLine(a: Line, b: Line): boolean {
	return (
		a.spans.length === b.spans.length &&
		a.spans.every((span, index) => span.text === b.spans[index]?.text && span.role === b.spans[index]?.role)
	);
}

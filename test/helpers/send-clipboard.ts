import {readFileSync, writeFileSync} from 'node:fs';
import {sendToClipboard} from '../../source/cli/screen/clipboard.ts';

// Sends the text of a file to the clipboard of wherever it was started, and writes down what became of it.
const [, , text = '', answer = '', mode = 'auto'] = process.argv;
const setting = mode as 'auto' | 'osc52' | 'tmux';
const sent = await sendToClipboard(readFileSync(text, 'utf8'), {variables: process.env, setting});
writeFileSync(answer, JSON.stringify(sent));

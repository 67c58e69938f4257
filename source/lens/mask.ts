// What stands for a character that is evidence or a quotation: a letter that no keyboard has.
const hidden = '\uFFFC';

const stretches: readonly RegExp[] = [
	// Code between fences and between back quotes.
	/```[\s\S]*?(?:```|$)/g,
	/`[^`\n]+`/g,
	// Quoted blocks, as in mail.
	/^[ \t]*>.*$/gm,
	// Lines of a log, and what stands behind the name of a channel of machines.
	/^[ \t]*\[?(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d\S*\]? +(?:\[?(?:trace|debug|info|notice|warn|warning|error|fatal|crit|critical)\b|\S+\[\d+\]:).*$/gim,
	/^[ \t]*(?:stderr|stdout|log|logs|alert|alarm|label|labels|annotation|exit code|trap|syslog|dmesg|kernel|console|output|metric|panel title|commit|subject|ticket|title|slack|email)\b[^:.\n]{0,24}: .*$/gim,
	/^[ \t]*(?:log|logs|syslog|stderr|console)[ \t]+\[?\d\d?:\d\d.*$/gim,
	// A level or a program at the start of a line.
	/^[ \t]*(?:ERROR|WARN|WARNING|FATAL|INFO|DEBUG|CRITICAL|PANIC|panic|fatal|error|warning)(?: [\w.-]+)?: .*$/gm,
	/\b(?:https?|ssh|ftp):\/\/\S+/g,
	// What somebody said, and words that are only mentioned.
	/"[^"\n]{1,400}"/g,
	/“[^”\n]{1,400}”/g,
	/„[^“”\n]{1,400}[“”]/g,
	/«[^»\n]{1,400}»/g,
	/(?<![\w\u00C0-\u024F])'[^'\n]{2,200}'(?!\w)/g,
	/(?<![\w\u00C0-\u024F])‘[^’\n]{2,200}’(?!\w)/g,
];
const marks = /[`>"“„«'‘:]/;

/**
 * The text with quotations, code, lines of logs and addresses hidden, exactly as long as before: each of their characters
 * is U+FFFC, line feeds stay. What is quoted is evidence and is never judged.
 */
export function mask(text: string): string {
	if (!marks.test(text)) {
		return text;
	}

	let masked = text;
	for (const stretch of stretches) {
		masked = masked.replace(stretch, found => found.replace(/[^\n]/g, hidden));
	}

	return masked;
}

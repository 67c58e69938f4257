/**
 * Whether the locale of an environment writes UTF-8: the first of LC_ALL, LC_CTYPE and LANG that is not empty decides
 * (POSIX, Base Definitions 8.2). `C`, `POSIX` and none at all do not; `C.UTF-8` does, and macOS writes `UTF-8` alone.
 */
export function isUtf8Locale({
	LC_ALL,
	LC_CTYPE,
	LANG,
}: Readonly<{LC_ALL?: string | undefined; LC_CTYPE?: string | undefined; LANG?: string | undefined}>): boolean {
	return /(?:^|\.)utf-?8(?:@|$)/i.test(LC_ALL || LC_CTYPE || LANG || '');
}

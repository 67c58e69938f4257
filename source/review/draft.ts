/**
 * Words that are typed and not saved yet: what they belong to, as plain JSON, and the text of each field by its name.
 * `app` makes and reads `about`; everybody else carries it along.
 */
export interface Draft {
	readonly about: Readonly<Record<string, unknown>>;
	readonly texts: Readonly<Record<string, string>>;
}

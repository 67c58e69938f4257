/** Whether a value of JSON is an object, and no list. What its members are has not been looked at. */
export function isObject<O extends Readonly<Record<string, unknown>> = Readonly<Record<string, unknown>>>(
	value: unknown,
): value is O {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

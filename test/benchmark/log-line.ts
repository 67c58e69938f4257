/** A line of a log as a service of today writes it; one in 997 tells of a timeout. */
export function logLine(index: number): string {
	const time = new Date(Date.UTC(2026, 9, 3) + index * 17).toISOString();
	const status = index % 997 === 0 ? 504 : 200;
	return `${time.slice(0, 10)} ${time.slice(11, 23)} INFO  [worker-${index % 16}] shop.checkout.Pool - request ${index} took ${index % 900} ms for /cart/${index % 7919}, status=${status}\n`;
}

/** Something that stands in the way of saving a review, of keeping it, or of keeping it to oneself. */
export interface Hindrance {
	/** What programs know it by. */
	readonly id: string;
	/** What is so, as a sentence. */
	readonly what: string;
	/** What to do about it, as a sentence. */
	readonly next: string;
}

/** Somebody else who has a review open. */
export interface Peer {
	/** The name they go by: that of their login, or what they chose. */
	readonly name: string;
	/** Whether they only read along. */
	readonly readOnly: boolean;
}

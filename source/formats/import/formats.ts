import type {Format} from './format.ts';

/** Every format whose events do not each begin on a line of their own that holds their time: documents, tables, chats, records. */
export const formats: readonly Format[] = [];

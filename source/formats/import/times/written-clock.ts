// Finns and Scandinavians part hours and minutes with a point: kl. 23.58, 23.58.30.
// Oracle does, too, in front of a fraction and the half of the day: 02.02.31.250000 PM.
const half = String.raw`\.\d{1,9}[ ][AP]M\b`;
const point = String.raw`(?:(?<=\b(?:klo?\.?|pukul)[ ]\d{1,2}(?:\.\d\d)?)\.|\.(?=\d\d\.\d\d(?:(?![\d.])|${half}))|(?<=\.\d\d)\.(?=\d\d(?:(?![\d.])|${half})))`;
// A comma with more digits behind it than any clock has begins the next column.
const fraction = String.raw`(?:(?:\.(?=\d)|,(?=\d{1,9}(?!\d)))(\d+)|:(\d{3}|\d{6})(?!\d))`;

/**
 * A clock as expressions look for it, in five groups: hour, minute (none of a full hour before its half of the day), second, and
 * the fraction behind a point or comma, or behind a colon. `14:02`, `14:02:31,250`, `14h02`, `kl. 14.02`, `6pm`.
 */
export const writtenClock = String.raw`(\d{1,2})(?:(?:[:hH]|${point})(\d\d)(?:(?::|${point})(\d\d)${fraction}?)?|(?=[ ]?[aApP]\.?[mM]\b))`;

/** What people put between a day and its clock, as expressions look for it, with the blank behind it. */
export const clockWords = String.raw`(?:(?:at|@|-|um|om|à|às|alle|ore|klo|kl\.?|godz\.|pukul|jam|lúc|saat|a las|о|об|в|u)[ ])?`;

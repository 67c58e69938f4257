/**
 * How many events come into a review at once without a second yes: a timeline that people can talk about has tens to hundreds
 * of rows.
 */
export const mostUnasked = 2000;

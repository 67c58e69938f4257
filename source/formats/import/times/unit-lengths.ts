/** How many seconds the units last in which programs tell how long ago something was; months and years as they are on average. */
export const unitLengths: Readonly<Record<string, number>> = {
	second: 1,
	minute: 60,
	hour: 3600,
	day: 86_400,
	week: 604_800,
	month: 2_629_746,
	year: 31_556_952,
};

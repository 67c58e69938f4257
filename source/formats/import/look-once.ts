import type {Sample} from './format.ts';

/** A look at a sample that is taken once: the claim of a format and the reading that follows ask for the same. */
export function lookOnce<Look>(look: (sample: Sample) => Look): (sample: Sample) => Look {
	const looks = new WeakMap<Sample, {readonly seen: Look}>();
	return sample => {
		const taken = looks.get(sample) ?? {seen: look(sample)};
		looks.set(sample, taken);
		return taken.seen;
	};
}

import type {FileHandle} from 'node:fs/promises';
import {basename, dirname} from 'node:path';
import {type Files, realFiles} from '../../source/storage/files.ts';

/** What a program did to a folder, as a disk sees it: what belongs to a name, to the bytes of a file, or to a sync of either. */
export type DiskStep =
	| {readonly type: 'create'; readonly name: string; readonly file: number}
	| {readonly type: 'link'; readonly name: string; readonly file: number}
	| {readonly type: 'rename'; readonly from: string; readonly name: string; readonly file: number}
	| {readonly type: 'remove'; readonly name: string}
	| {readonly type: 'symlink'; readonly name: string; readonly target: string}
	| {readonly type: 'write'; readonly file: number; readonly at: number; readonly bytes: Uint8Array}
	| {readonly type: 'sync-file'; readonly file: number}
	| {readonly type: 'sync-folder'}
	/** The program has told that the save is done. */
	| {readonly type: 'told'};

/** A folder as it may be found after a crash: the bytes of its files and the targets of its symbolic links, by name. */
export interface DiskState {
	readonly files: ReadonlyMap<string, Uint8Array>;
	readonly links: ReadonlyMap<string, string>;
}

/** The real file system, and what was done to one folder by it. */
export function recordedFiles(folder: string): {readonly files: Files; readonly steps: DiskStep[]} {
	const steps: DiskStep[] = [];
	const fileAt = new Map<string, number>();
	let count = 0;
	const numberOf = (name: string) => {
		const known = fileAt.get(name) ?? ++count;
		fileAt.set(name, known);
		return known;
	};
	const own = (path: unknown) => (dirname(String(path)) === folder ? basename(String(path)) : undefined);
	const files = {
		...realFiles,
		async open(...args: Parameters<Files['open']>) {
			const [path, flags] = args;
			const file = await realFiles.open(...args);
			const name = own(path);
			if (String(path) === folder) {
				return instead(file, {
					async sync() {
						await file.sync();
						steps.push({type: 'sync-folder'});
					},
				});
			}

			if (name === undefined || flags === 'r') {
				return file;
			}

			const number = ++count;
			fileAt.set(name, number);
			steps.push({type: 'create', name, file: number});
			let at = 0;
			return instead(file, {
				async write(bytes: Uint8Array, from: number, length: number) {
					const result = await file.write(bytes, from, length);
					const written = Uint8Array.from(bytes.subarray(from, from + result.bytesWritten));
					steps.push({type: 'write', file: number, at, bytes: written});
					at += result.bytesWritten;
					return result;
				},
				async sync() {
					await file.sync();
					steps.push({type: 'sync-file', file: number});
				},
			});
		},
		async rename(from: string, to: string) {
			await realFiles.rename(from, to);
			const file = numberOf(basename(from));
			fileAt.set(basename(to), file);
			steps.push({type: 'rename', from: basename(from), name: basename(to), file});
		},
		async link(from: string, to: string) {
			await realFiles.link(from, to);
			const file = numberOf(basename(from));
			fileAt.set(basename(to), file);
			steps.push({type: 'link', name: basename(to), file});
		},
		async unlink(path: string) {
			await realFiles.unlink(path);
			steps.push({type: 'remove', name: basename(path)});
		},
		async symlink(target: string, path: string) {
			await realFiles.symlink(target, path);
			steps.push({type: 'symlink', name: basename(path), target});
		},
	};
	return {files: files as unknown as Files, steps};
}

/**
 * The states in which a folder may be found after a crash behind these steps, as ALICE has them (Pillai et al., OSDI 2014)
 * for a file system that promises nothing but what was synced: each change of a name that was not may be there or not, in
 * any combination; bytes that were not synced may be missing, zero, or half there.
 */
export function crashStates(before: ReadonlyMap<string, Uint8Array>, steps: readonly DiskStep[]): readonly DiskState[] {
	const syncedFolder = steps.findLastIndex(({type}) => type === 'sync-folder');
	const open = steps.flatMap((step, index) => (isName(step) && index > syncedFolder ? [index] : []));
	const states = new Map<string, DiskState>();
	for (let chosen = 0; chosen < 2 ** open.length; chosen++) {
		const lost = new Set(open.filter((_, bit) => ((chosen >> bit) & 1) === 0));
		for (const part of ['nothing', 'zeros', 'half', 'all'] as const) {
			const state = stateAfter(
				before,
				steps.filter((_, index) => !lost.has(index)),
				part,
			);
			states.set(signOf(state), state);
		}
	}

	return [...states.values()];
}

type Part = 'nothing' | 'zeros' | 'half' | 'all';

function stateAfter(before: ReadonlyMap<string, Uint8Array>, steps: readonly DiskStep[], part: Part): DiskState {
	const contents = new Map<number, Uint8Array>();
	const names = new Map<string, number>();
	const links = new Map<string, string>();
	let old = 0;
	for (const [name, bytes] of before) {
		names.set(name, --old);
		contents.set(old, bytes);
	}

	for (const step of steps) {
		switch (step.type) {
			case 'create':
			case 'link':
				names.set(step.name, step.file);
				break;
			case 'rename':
				names.delete(step.from);
				names.set(step.name, step.file);
				break;
			case 'remove':
				names.delete(step.name);
				links.delete(step.name);
				break;
			case 'symlink':
				links.set(step.name, step.target);
				break;
			default:
		}
	}

	for (const [name, file] of names) {
		if (!contents.has(file)) {
			contents.set(file, bytesOf(file, steps, part));
		}

		names.set(name, file);
	}

	return {files: new Map(Array.from(names, ([name, file]) => [name, contents.get(file) as Uint8Array])), links};
}

function bytesOf(file: number, steps: readonly DiskStep[], part: Part): Uint8Array {
	const synced = steps.findLastIndex(step => step.type === 'sync-file' && step.file === file);
	const writes = steps.flatMap((step, index) =>
		step.type === 'write' && step.file === file ? [{...step, index}] : [],
	);
	const end = (all: typeof writes) => all.reduce((most, {at, bytes}) => Math.max(most, at + bytes.length), 0);
	const safe = writes.filter(({index}) => index < synced);
	const size = part === 'nothing' ? end(safe) : part === 'half' ? Math.ceil(end(writes) / 2) : end(writes);
	const bytes = new Uint8Array(Math.max(size, end(safe)));
	for (const write of part === 'zeros' || part === 'nothing' ? safe : writes) {
		bytes.set(write.bytes.subarray(0, Math.max(0, bytes.length - write.at)), write.at);
	}

	return bytes;
}

function isName({type}: DiskStep): boolean {
	return type === 'create' || type === 'link' || type === 'rename' || type === 'remove' || type === 'symlink';
}

function signOf({files, links}: DiskState): string {
	return JSON.stringify([
		Array.from(files, ([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]).sort(),
		[...links].sort(),
	]);
}

function instead(file: FileHandle, calls: object): FileHandle {
	return new Proxy(file, {
		get(target, name) {
			const call = Reflect.get(name in calls ? calls : target, name) as unknown;
			return typeof call === 'function' ? call.bind(target) : call;
		},
	});
}

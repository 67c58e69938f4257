import {execFileSync, spawn} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {connect, createServer} from 'node:net';
import {userInfo} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import type {ExecutionContext} from 'ava';
import {newFolder} from './folder.ts';
import {openTerminal, type Terminal} from './terminal.ts';

/** A host to which people log in: a real sshd on loopback with keys, configuration and port of its own. */
export interface SshServer {
	/** Logs in and runs a command line there, in a terminal of its own. */
	readonly login: (command: string) => Promise<Terminal>;
}

/** Where sshd is, or nothing where it is not installed. It wants to be called by its whole path. */
export const sshd = ['/usr/sbin/sshd', '/usr/local/sbin/sshd', '/sbin/sshd'].find(existsSync);

/** Starts sshd for a test, and stops it with all its sessions when the test is over. */
export async function sshServer(t: ExecutionContext): Promise<SshServer> {
	const folder = await newFolder(t);
	const port = await freePort();
	for (const name of ['host', 'own']) {
		execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
	}

	execFileSync('cp', [join(folder, 'own.pub'), join(folder, 'authorized')]);
	const config = join(folder, 'sshd_config');
	writeFileSync(
		config,
		[
			`Port ${port}`,
			'ListenAddress 127.0.0.1',
			`HostKey ${join(folder, 'host')}`,
			`AuthorizedKeysFile ${join(folder, 'authorized')}`,
			`PidFile ${join(folder, 'pid')}`,
			'StrictModes no',
			'PasswordAuthentication no',
			'PermitRootLogin prohibit-password',
			'UsePAM no',
			'PrintMotd no',
			'PrintLastLog no',
		].join('\n'),
	);
	chmodSync(config, 0o600);
	if (userInfo().uid === 0) {
		// Privilege separation wants it; on a system that runs sshd itself it is there.
		mkdirSync('/run/sshd', {recursive: true, mode: 0o755});
	}

	const server = spawn(sshd as string, ['-D', '-e', '-f', config], {
		stdio: ['ignore', 'ignore', 'pipe'],
		detached: true,
	});
	let said = '';
	server.stderr.on('data', data => {
		said += String(data);
	});
	t.teardown(() => {
		try {
			process.kill(-(server.pid as number), 'SIGTERM');
		} catch {}
	});
	await untilOpen(port, () => said);
	const {username} = userInfo();
	return {
		async login(command) {
			const words = [
				...['-F', '/dev/null', '-tt', '-p', String(port), '-i', join(folder, 'own')],
				...['-o', 'IdentitiesOnly=yes', '-o', 'StrictHostKeyChecking=no', '-o', 'LogLevel=ERROR'],
				...['-o', `UserKnownHostsFile=${join(folder, 'known')}`],
				...[`${username}@127.0.0.1`, command],
			];
			const terminal = await openTerminal({command: 'ssh', program: [], args: words});
			t.teardown(terminal.close);
			return terminal;
		},
	};
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await new Promise(resolve => server.once('listening', resolve));
	const {port} = server.address() as {port: number};
	await new Promise(resolve => server.close(resolve));
	return port;
}

async function untilOpen(port: number, said: () => string): Promise<void> {
	for (let attempt = 0; attempt < 200; attempt++) {
		const socket = connect(port, '127.0.0.1');
		const isOpen = await new Promise<boolean>(resolve => {
			socket.once('connect', () => resolve(true));
			socket.once('error', () => resolve(false));
		});
		socket.destroy();
		if (isOpen) {
			return;
		}

		await wait(50);
	}

	throw new Error(`sshd did not start.\n${said()}`);
}

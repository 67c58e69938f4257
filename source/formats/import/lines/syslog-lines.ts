import {findNamedStamp} from '../times/named.ts';
import type {LineFormat, ReadLine} from './line-format.ts';
import {startOfLine} from './start-of-line.ts';

// Routers of Asus put facility and level before it, without a blank.
const glued = /^(\s*)[A-Z][a-z]{2,9}\d?\.[A-Z][a-z]{2,8}(?=[A-Z][a-z]{2} [\d ]\d \d\d:)/;
const atStart = startOfLine(findNamedStamp, true);
const read: ReadLine = (line, indent) => {
	const length = glued.exec(line)?.[0].length;
	return atStart(line, length ?? indent);
};

/** Lines that begin with a month by name, a day and a clock: syslog, journalctl, and with a year `dmesg -T` and Apache errors. */
export const syslogLines: LineFormat = {
	id: 'syslog',
	title: 'the name of a month, a day and a time',
	rank: 3,
	learn: () => read,
	samples: [
		{
			lines: [
				'-- Boot 7 --',
				'Oct  3 14:02:31 web-1 checkout[7]: pool exhausted',
				'\tat the third attempt',
				'<34>Oct 03 14:02:32.25 web-1 su: failed',
				'[Sat Oct 03 14:02:33.123456 2026] [mpm_event:notice] resuming normal operations',
				'Sat Oct  3 14:02:34 CEST 2026 rotated',
				'Oct 3 14:02:35.001 UTC: %LINK-3-UPDOWN: down',
				'Oct 32 14:02:36 web-1 cron: never',
				'of the same record',
				'Nov  1 08:00:00 web-1 cron: started',
				'Jan  2 08:00:00 web-1 cron: started',
			],
			events: [
				['2026-10-03T12:02:31Z', 2, 'web-1 checkout[7]: pool exhausted'],
				['2026-10-03T12:02:32.25Z', 4, 'web-1 su: failed'],
				['2026-10-03T12:02:33.123456Z', 5, '[mpm_event:notice] resuming normal operations'],
				['2026-10-03T12:02:34Z', 6, 'rotated'],
				['2026-10-03T14:02:35.001Z', 7, '%LINK-3-UPDOWN: down'],
				['2026-11-01T06:00:00Z', 10, 'web-1 cron: started'],
				['2027-01-02T06:00:00Z', 11, 'web-1 cron: started'],
			],
		},
		{
			lines: [
				'Daemon.InfoOct  3 14:02:31 gate-1 dnsmasq[145]:',
				'DHCPACK(br0) 192.0.2.70',
				'User.NoticeOct  3 14:02:32 gate-1 kernel: link up',
			],
			events: [
				['2026-10-03T12:02:31Z', 1, 'gate-1 dnsmasq[145]:'],
				['2026-10-03T12:02:32Z', 3, 'gate-1 kernel: link up'],
			],
		},
		{
			lines: [
				'Mon Oct 5 14:02:37 -03 2026 try umount',
				'Mon Oct 5 14:02:38 XYZT 2026 try umount',
				'(Mon Oct  5 14:02:39:250123 2026) [sssd] (0x0020): gone',
				'Mon Oct 5 14:02:40 CEST [filer:raid.disk:debug]: gone',
			],
			events: [
				['2026-10-05T17:02:37Z', 1, 'try umount'],
				['2026-10-05T12:02:38Z', 2, 'try umount'],
				['2026-10-05T12:02:39.250123Z', 3, '[sssd] (0x0020): gone'],
				['2026-10-05T12:02:40Z', 4, '[filer:raid.disk:debug]: gone'],
			],
		},
	],
};

import test from 'ava';
import {rolesForNames} from '../../source/formats/roles-for-names.ts';
import type {SeatRecord} from '../../source/review/records.ts';

const seats: readonly SeatRecord[] = [
	{kind: 'seat', name: 'Bea', role: 'on-call'},
	{kind: 'seat', name: 'Bea Müller', role: 'database team'},
	{kind: 'seat', name: 'C. (Cy) $1', role: 'support'},
	{kind: 'seat', name: 'Dee'},
	{kind: 'seat', name: 'Eve', role: "Bea's deputy"},
	{kind: 'seat', name: 'Ana Lopez', role: 'DBA'},
	{kind: 'seat', name: 'Mark Ivanov, Vanya', role: 'network'},
	{kind: 'seat', name: 'Gus Meyer', role: 'sales'},
	{kind: 'seat', name: 'Ute Meyer', role: 'legal'},
	{kind: 'seat', role: 'customer'},
	{kind: 'seat', name: ' ', role: 'nobody'},
];

const cases: ReadonlyArray<readonly [typed: string, told: string]> = [
	['Bea restarts web-1', 'on-call restarts web-1'],
	["Bea's page, (Bea), Bea.", "on-call's page, (on-call), on-call."],
	['Beatrice, aBea, Bea2, Bea_x, Beaé stay', 'Beatrice, aBea, Bea2, Bea_x, Beaé stay'],
	['bea and BEA', 'bea and on-call'],
	['Bea Müller is not Bea', 'database team is not on-call'],
	['Bea  Mu\u0308ller, with marks of her own', 'database team, with marks of her own'],
	['C. (Cy) $1 calls', 'support calls'],
	['Ana restarts db1, Ana Lopez says ok, Lopez pages', 'DBA restarts db1, DBA says ok, DBA pages'],
	['Mark it as done, says Vanya; Ivanov does', 'Mark it as done, says network; network does'],
	['Meyer calls Gus', 'Meyer calls sales'],
	['Dee writes', 'somebody writes'],
	['Eve takes over', "somebody's deputy takes over"],
];

for (const [typed, told] of cases) {
	test(`“${typed}” is told as “${told}”`, t => {
		t.is(rolesForNames(seats)(typed), told);
	});
}

test('without names every text stays as it is', t => {
	t.is(rolesForNames([{kind: 'seat', role: 'support'}])('Bea calls support'), 'Bea calls support');
});

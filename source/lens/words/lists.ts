import type {WordLists} from '../read-phrase.ts';
import {groupNouns, organisations, personNouns} from './people.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s*\n\s*|\s*,\s*/);

/** The lists of words that phrases of the rules name. */
export const lists: WordLists = {
	/** What may stand between the parts of nearly any phrase. */
	adv: list(
		'really, even, just, simply, also, clearly, obviously, again, once again, once more, of course, at least, at the very least, definitely, probably, surely, certainly, still, then, always, never, ever, completely, totally, utterly, entirely, absolutely, seriously, frankly, so, such, very, too, quite, pretty, rather, extremely, incredibly, unbelievably, a bit, a little, somewhat, repeatedly, consistently, deliberately, knowingly, wilfully, carelessly, apparently, actually, only, ever, all, both, first, much, far, immediately, quickly, promptly, plain, downright, truly, badly, royally, squarely, firmly, solely, largely, mostly, partly, mainly, primarily, wholly, fully, properly, carefully, thoroughly, personally',
	),
	be: list('is, was, are, were, am, be, been, being, has been, have been, had been, seems, seemed, gets, got'),
	/** Verbs of attention and decision: what only people do, in the form after *did not*. */
	attend: list(
		'answer, reply, respond, check, double check, recheck, cross check, test, verify, validate, review, read, ask, escalate, communicate, follow, comply, pay attention, listen, consult, tell, inform, notify, announce, warn, look, look at, look up, confirm, consider, think, investigate, question, inspect, document, plan, prepare, rehearse, coordinate, follow up, heed, care, mention, raise, report, speak up, say anything, say a word, bring up, share, monitor, watch, keep an eye, proofread, study, respect, observe, stick to, adhere to, take into account, take seriously, react to, respond to, act on, act, intervene, react',
	),
	/** The same after *have* or *been*. */
	attended: list(
		'checked, double checked, rechecked, cross checked, tested, verified, validated, reviewed, read, asked, escalated, communicated, followed, followed up, complied with, listened to, consulted, told, informed, notified, announced, warned, looked at, looked into, confirmed, considered, thought of, thought through, thought about, investigated, questioned, inspected, documented, planned, prepared, rehearsed, coordinated, heeded, mentioned, raised, reported, shared, noticed, spotted, caught, picked up, seen, recognised, realised, anticipated, foreseen, predicted, expected, challenged, discussed, approved, flagged, called, called in, involved, paged, rolled back, reverted, stopped, halted, cancelled, postponed, delayed, aborted, acted on, taken seriously, paid attention to, proofread, respected, observed, adhered to, addressed, dealt with, prioritised, scrutinised, briefed, trained, supervised, brought up, spelled out, briefed, cleared with, run past, run by, signed off, given, treated',
	),
	attending: list(
		'checking, double checking, testing, verifying, validating, reviewing, reading, asking, escalating, telling, informing, notifying, announcing, warning, looking, thinking, considering, consulting, confirming, paying attention, listening, coordinating, communicating, following, rehearsing, inspecting, mentioning, understanding, bothering, caring',
	),
	/** After *have*: the form that tells a deed and not a thing that is owned. */
	done: list(
		'~ed, been, known, seen, told, read, done, gone, given, taken, thought, caught, kept, left, made, put, run, said, sent, set, shut, spoken, stood, understood, written, built, bought, brought, chosen, found, foreseen, forgotten, got, gotten, had, heard, held, let, lost, met, paid, stuck, taught, thrown, woken, come, become, begun, broken, dealt, drawn, felt, fought, hit, hidden, known, led, meant, quit, risen, sought, shown, slept, spent, split, spotted, woken up, withdrawn, worn, undone, rebuilt, cut, double checked, rung',
	),
	/** Verbs by which one person lets another know, or uses their head. */
	headwork: list(
		'tell, inform, notify, communicate, escalate, announce, warn, mention, consult, ask, consider, anticipate, appreciate, realise, understand, recognise, think, plan, document, coordinate, follow up, listen, heed, take into account, take seriously, involve, share, report, disclose, pass on, raise, brief, train, prioritise, question, read, notice, act on, answer the, pick up the phone, call, speak, own, invest, foresee, adhere, comply, follow the process, follow procedure, do their, do his, do her, do your, engage, act, step up, take responsibility, take ownership',
	),
	their: list('his, her, their, its, our, my, your'),
	/** What is in production, as people break it. */
	prod: list(
		'prod, production, staging, live, everything, the site, the website, the whole site, the platform, the system, the api, the app, the database, the db, the cluster, the checkout, checkout, the build, the deploy, the pipeline, the network, the uplink, the queue, the service, the server, the servers, master, main, trunk, dns, login, logins, payments, search, billing, email, mail, the payment, the main, the release, the internet, the backend, the frontend, our, their, half the, half of, the entire, the mobile, the data, the index, the primary, the replica, the load, the login, the shop, the store, the intranet, the vpn, the auth, the customer, the search, the home, the homepage, the mail, the power, the line, the plant, the ci, bgp, routing, the vpn, the firewall, the cache, the router, the export, the import, the feed, the schema, the whole, the core, the order, the billing, both feeds, both, all of, all the, it, things, us, every',
	),
	/** Things that people break, as the last word of what they broke. */
	asset: list(
		'cluster, clusters, feed, feeds, uplink, uplinks, master, primary, replica, standby, index, archive, database, databases, db, dbs, table, tables, schema, server, servers, host, hosts, node, nodes, shard, shards, region, network, link, links, line, lines, circuit, fibre, fiber, rack, racks, board, boards, switch, switches, router, routers, firewall, site, website, shop, store, platform, portal, app, api, service, services, checkout, payments, login, logins, queue, queues, broker, bucket, buckets, volume, array, disk, disks, drive, drives, data, records, backup, backups, orders, files, mailboxes, terminal, terminals, tills, handsets, scanners, readers, phones, phone system, power, plant, ward, yard, building, floor, hall, environment, accounts, dns, domain, cert, certificate, build, builds, pipeline, trunk, main, deploy, system, systems, intranet, vpn, wifi, gateway, config, configs, homepage, machine, machines, fleet, engine, ledger, inventory, catalogue, directories, directory, internet, exchange, warehouse, lift, lifts, pumps, pump, turbine, crane, belt, line, bus, spool, street, town, school, hospital, clinic, office, bank, library, hotel, train, trains, signal, signals, ferry, kiosk, kiosks, tracker, dashboard, dashboards, repo, repository, cache, caches, staging, prod, production, import, export, report, migration, release, launch, rollout, demo, weekend, night, day, morning, evening, quarter, season, party, christmas, holiday, sale, show, concert, race, match, election, broadcast, stream, booking, bookings',
	),
	/** Deeds by which things break, and that nothing else is called by. */
	broke: list(
		'took down, taken down, wiped out, hosed, flattened, borked, trashed, torched, fried, nuked, obliterated, annihilated, bricked, wrecked, ruined, destroyed, toasted, cooked, melted, melted down, demolished, decimated, clobbered, munged, mangled, crippled, paralysed, paralyzed, crashed, sank, sunk, tanked, felled, floored, toppled, zapped, vaporised, vaporized, smashed, kneecapped, ddosed, swamped, overwhelmed, knocked out, knocked over, knocked offline, knocked down, took out, taken out, blew up, blew away, blew out, brought down, cut off, blacked out, did in, ravaged, gutted, scuppered, torpedoed, sabotaged, derailed, capsized, upended, shattered, totalled, tore down, tore up, killed off, drowned, buried, hobbled, pulverised, steamrolled, shredded, sandbagged, poisoned, brought crashing down, put paid to, laid waste to, laid low, broke',
	),
	/** Outcomes that nobody wanted. */
	harm: list(
		'outage, incident, failure, downtime, crash, breach, leak, data loss, loss, disruption, accident, mess, disaster, spill, damage, breakage, disaster, fiasco, debacle, delay, problem, issue, problems, issues, trouble, error, bug, regression, chaos, fire, derailment, collision, corruption, degradation, unavailability, interruption, blackout, overrun, catastrophe, misconfiguration, whole thing, situation, flood, flooding, collapse, breakdown, standstill, stoppage, power cut, blackouts, shambles, misery, glitch, wipe, deletion, carnage, wreckage, havoc, sev1, sev2, p1, p0, stampede, overcharge, double charge, double payment, recall, leakage, losses, damages, outages, incidents, failures, errors, delays, breaches, meltdown, cock up, lockout, lock out, slowdown, backlog, defect, mishap, near miss, calamity, tragedy',
	),
	/** People and parties where a phrase names them in its midst; plurals in -s as well. */
	folk: [...personNouns, ...groupNouns, ...organisations]
		.filter(
			noun =>
				!/^(?:it|product|security|users?|customers?|business|operations|utility|support|providers?|nobody)$/.test(noun),
		)
		.flatMap(noun => [noun, `${noun}s`]),
	/** Things that are called lazy, sloppy, dumb or guilty by their trade's own name. */
	thing: list(
		'loading, loader, load, evaluation, eval, initialisation, initialization, init, allocation, deletion, free, binding, import, imports, expiry, rebuild, replication, quorum, quorums, quorum reads, counter, counters, hint, terminal, terminals, pipe, switch, query, queries, commit, config, script, code, pointer, client, proxy, regex, lock, locks, matching, match, cache, caching, hashing, join, index, pod, node, host, process, row, request, requests, packet, packets, line, mode, network, delete, deletes, unmount, umount, migration, fetch, fetching, writes, parsing, phrase, hub, tv, luck',
	),
};

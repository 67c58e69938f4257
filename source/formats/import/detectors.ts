import type {Detector} from './detector.ts';
import {isoLines} from './iso-lines.ts';
import {jsonLines} from './json-lines.ts';
import {labelledIsoLines} from './labelled-iso-lines.ts';
import {syslogLines} from './syslog-lines.ts';

/** Every format that can be read. On one line the first that reads it wins. */
export const detectors: readonly Detector[] = [isoLines, syslogLines, jsonLines, labelledIsoLines];

import { describe, expect, it } from 'vitest';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { isPlural, namesPeople } from '#lib/pipeline/cards/subject-number.ts';

describe('namesPeople', () => {
	it.each([
		['The workers of the mill', true],
		['The council', true],
		['The editor of the review', true],
		['The French', true],
		['Tradesmen and mechanics', true],
		['Soldiers and horses of the duke', true],
		['The men sent to the colony', true],
		['A few individuals without great influence', true],
		['Police spies', true],
		['Hordes of the intelligentsia', true],
		['A number of peasants', true],
		['Working men', true],
		['A number of mills', false],
		['September and October', false],
		['Poisoning people of large estates', false],
		['Every specimen', false],
		['The neglect of the workers', false],
		['The mill', false]
	])('of “%s” is %s', (subject, expected) => {
		expect(namesPeople(subject)).toBe(expected);
	});
});

describe('isPlural', () => {
	it.each([
		['The tolls were high that year', true],
		['The tolls of the bridge will ruin us', true],
		['The neglect of the banks will ruin us', false],
		['The mill had three wheels', false]
	])('of “%s” is %s', (clause, expected) => {
		const parts = clauseParts(clause);
		expect(parts && isPlural(parts)).toBe(expected);
	});
});

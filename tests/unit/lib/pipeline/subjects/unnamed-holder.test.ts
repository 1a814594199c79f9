import { describe, expect, it } from 'vitest';
import { unnamedHolder } from '#lib/pipeline/subjects/unnamed-holder.ts';

describe('unnamedHolder', () => {
	it.each([
		['an objection foreseen', 'It may be said that the river is free.', 'Objectors'],
		['an objection made', 'It has been objected that mills are useful.', 'Objectors'],
		['somebody who may reply', 'Some will say that the mill feeds us.', 'Objectors'],
		['what is believed', 'It is generally believed that mills drive away fish.', 'Common opinion'],
		['what we are told', 'We are told that the river has always been so.', 'Common opinion'],
		['what is supposed to be', 'The river is supposed to belong to the town.', 'Common opinion'],
		['an opinion called common', 'The common opinion is against the mill.', 'Common opinion'],
		['somebody named', 'Thorne said that the river is free.', undefined],
		['nobody', 'The river is free.', undefined]
	])('%s', (_, text, name) => {
		expect(unnamedHolder(text)?.name).toBe(name);
	});
});

import { expect, test } from 'vitest';
import { findPrompt } from '#lib/store/find-prompt.ts';
import { cardId, deckCard, TEXT_ID } from '#tests/support/deck-builders.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

test.each([
	['in capitals and other spaces', ' WHERE is  the Café Über?'],
	['in letters written in parts', 'Where is the Café Über?'.normalize('NFD')]
])('a question asked before is found %s', async (_name, asked) => {
	const { store } = await makeStudy([deckCard(0, { prompt: 'Where is the Café Über?' }), deckCard(1)]);
	expect((await findPrompt(store, TEXT_ID, asked))?.id).toBe(cardId(0));
});

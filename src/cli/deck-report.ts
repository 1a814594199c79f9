import { readFileSync } from 'node:fs';
import { BUILT_IN_EDITIONS } from '#lib/editions/built-in-editions.ts';
import { makeDeck } from '#lib/editions/deck.ts';
import { loadEdition } from '#lib/editions/load-edition.ts';
import { deckCoverage, generatedShare } from './deck-coverage.ts';
import type { GoldAnnotation } from './gold-annotation.ts';

// Says how much of the built-in deck stands as generated, and what that matters has no card: npm run deck

const MARKS = 'tests/fixtures/annotated/proposed-roads-to-soviet-democracy.gold.json';

const edition = loadEdition(BUILT_IN_EDITIONS[0]);
const deck = makeDeck(edition);
const { part, whole } = generatedShare(deck);
const count = (origin: string) =>
	deck.cards.filter((card) => card.tier === 'included' && card.origin === origin).length;
const lines = [
	`${edition.title}: ${String(whole)} included cards, ${String(deck.cards.length - whole)} suggested`,
	`stand as generated: ${String(part)} of ${String(whole)} = ${((100 * part) / whole).toFixed(0)} %`,
	`reworded: ${String(count('edited'))}, added: ${String(count('own'))}, dropped: ${String(edition.editorial.dropped.length)}`
];
const matters = deckCoverage(deck, edition, JSON.parse(readFileSync(MARKS, 'utf8')) as GoldAnnotation);
for (const state of ['has a card', 'reason stated', 'neither'] as const) {
	const those = matters.filter((matter) => matter.state === state);
	lines.push(`of what matters most, ${state}: ${String(those.length)} of ${String(matters.length)}`);
	if (state === 'neither') lines.push(...those.map(({ kind, what }) => `  ${kind}: ${what}`));
}
process.stdout.write(`${lines.join('\n')}\n`);

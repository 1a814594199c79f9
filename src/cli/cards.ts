import { readCardsArguments } from './cards-arguments.ts';
import { CardsError } from './cards-error.ts';
import { readTextFile } from './read-text-file.ts';

try {
	const asked = readCardsArguments(process.argv.slice(2));
	const text = readTextFile(asked.path);
	// What is wrong with either is told before all that makes cards is loaded.
	const { cardsOfText } = await import('./cards-of-text.ts');
	process.stdout.write(cardsOfText(text, asked));
} catch (error) {
	if (!(error instanceof CardsError)) throw error;
	process.stderr.write(`cards: ${error.message}\n`);
	process.exitCode = 1;
}

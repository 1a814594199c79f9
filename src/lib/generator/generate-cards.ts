import { CardGenerator } from '#lib/generator/card-generator.ts';
import { startWorker } from '#lib/generator/start-worker.ts';

const generator = new CardGenerator(startWorker);

/** `CardGenerator.generateCards` with the one worker of this tab. */
export const generateCards: CardGenerator['generateCards'] = (...job) => generator.generateCards(...job);

import type { GeneratorProgress, GeneratorStage } from '#lib/generator/generator-message.ts';
import type { Progress } from '#lib/pipeline/document/progress.ts';

/** Where each stage begins in the whole, by the time each took on a text of 500,000 words; the last ends at 1. */
const BEGINS: Readonly<Record<GeneratorStage, number>> = {
	reading: 0,
	figures: 0.12,
	events: 0.26,
	positions: 0.36,
	cards: 0.8
};

const ORDER: readonly GeneratorStage[] = ['reading', 'figures', 'events', 'positions', 'cards'];
const LEAST_GAP_MS = 50;

/** Gives the progress of each stage as progress of the whole, told when a stage begins and then not too often. */
export function stageProgress(
	tell: (progress: GeneratorProgress) => void,
	nowMs: () => number
): (stage: GeneratorStage) => Progress {
	let toldAtMs = -Infinity;
	return (stage) => {
		const from = BEGINS[stage];
		const next = ORDER[ORDER.indexOf(stage) + 1];
		const to = next === undefined ? 1 : BEGINS[next];
		tell({ stage, done: from });
		return (done) => {
			const atMs = nowMs();
			if (atMs - toldAtMs < LEAST_GAP_MS) return;
			toldAtMs = atMs;
			tell({ stage, done: from + done * (to - from) });
		};
	};
}

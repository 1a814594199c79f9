import type { Card } from '#lib/pipeline/cards/card.ts';
import type { Document } from '#lib/pipeline/document/document.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import type { Evidence, Finding, Position, SubjectIndex } from '#lib/pipeline/subjects/subject-index.ts';

/** Everything found in a text, in the shape that the command line prints as JSON. */
export function cardsOutput(document: Document, subjects: SubjectIndex, cards: readonly Card[], isExplained: boolean) {
	const why = ({ probability, evidence }: Finding) =>
		isExplained ? { probability: thousandths(probability), evidence: rounded(evidence) } : {};
	const whose = ({ holderProbability, holderEvidence = [], runnerUp }: Position) =>
		isExplained
			? { holderProbability: thousandths(holderProbability), holderEvidence: rounded(holderEvidence), runnerUp }
			: {};
	const quoted = ({ start, end }: TextRange) => ({ start, end, exact: document.text.slice(start, end) });
	return {
		title: document.title,
		words: document.wordCount,
		figures: subjects.figures.map((figure) => ({
			id: figure.id,
			name: figure.name,
			forms: figure.forms,
			tier: figure.tier,
			mentions: figure.mentions.map(({ start, end }) => ({ start, end })),
			...why(figure)
		})),
		events: subjects.events.map((event) => ({
			id: event.id,
			name: event.name,
			date: event.date,
			quote: quoted(event.quote),
			tier: event.tier,
			...why(event)
		})),
		positions: subjects.positions.map((position) => ({
			id: position.id,
			holder: position.holder,
			holderKind: position.holderKind,
			quote: quoted(position.quote),
			tier: position.tier,
			...why(position),
			...whose(position)
		})),
		cards: cards.map(({ id, kind, form, prompt, answer, source, tier }) => ({
			id,
			kind,
			form,
			prompt,
			answer,
			source,
			tier
		})),
		problems: document.problems.map(({ code, start, end }) => ({ code, start, end }))
	};
}

const thousandths = (value: number) => Math.round(value * 1000) / 1000;

const rounded = (evidence: readonly Evidence[]) =>
	evidence.map(({ name, weight }) => ({ name, weight: thousandths(weight) }));

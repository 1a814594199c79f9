import type { Anchor } from '#lib/pipeline/cards/anchor-source.ts';
import type { SourceQuotation } from '#lib/pipeline/document/text-range.ts';
import type { CheckNeeds } from '#lib/store/check-needs.ts';
import type { CheckScene, TextWords, WordsOfTexts } from '#lib/store/judge-scene.ts';
import type { Judgement } from '#lib/store/judgement.ts';
import { mendRecord } from '#lib/store/mend-record.ts';
import type { StoredCard, StoredHighlight } from '#lib/store/schema.ts';

type Link = Pick<StoredCard, 'paragraphId' | 'sectionId'>;

/** Looks a card's quotation up in its text. @returns the card where its passage stands now; the same one where nothing moved */
export function judgePassage(
	card: StoredCard,
	scene: CheckScene,
	words: WordsOfTexts,
	judgement: Judgement
): StoredCard {
	const told = { cardId: card.id, recordId: card.id, words: card.prompt };
	const text = scene.texts.get(card.textId);
	if (text === undefined) {
		judgement.find('text-orphaned', told);
		return card;
	}
	const known = words.get(card.textId);
	if (known === undefined) {
		const isOfText = text.sections.length === 0 || text.sections.some(({ id }) => id === card.sectionId);
		if (card.sectionId === null || isOfText) return card;
		judgement.find('passage-link-broken', told);
		return { ...card, sectionId: null };
	}
	const anchor = card.source.exact === '' ? null : known.anchor(card.source);
	if (anchor !== null && anchor.paragraphId !== null) {
		if (isAt(card, anchor)) return card;
		judgement.find('passage-moved', told);
		return { ...card, ...anchor };
	}
	if (anchor !== null && card.deletedAtMs === null) judgement.find('passage-lost', told);
	const link = linkIn(known, card);
	if (link.paragraphId === card.paragraphId && link.sectionId === card.sectionId) return card;
	judgement.find('passage-link-broken', told);
	return { ...card, ...link };
}

/** Where a card without its quotation still belongs: to its paragraph if the text has it, else to none. */
function linkIn({ sectionOf }: TextWords, { paragraphId, sectionId }: Link): Link {
	if (paragraphId === null) {
		const isOfText = [...sectionOf.values()].some((id) => id === sectionId);
		return { paragraphId, sectionId: isOfText ? sectionId : null };
	}
	const section = sectionOf.get(paragraphId);
	return section === undefined ? { paragraphId: null, sectionId: null } : { paragraphId, sectionId: section };
}

function isAt({ source, paragraphId, sectionId }: StoredCard, anchor: Anchor): boolean {
	return isSame(source, anchor.source) && paragraphId === anchor.paragraphId && sectionId === anchor.sectionId;
}

function isSame(one: SourceQuotation, other: SourceQuotation): boolean {
	return one.start === other.start && one.end === other.end;
}

/** Judges a highlight: its record, and its quotation against its text. */
export function judgeHighlight(
	highlight: StoredHighlight,
	scene: CheckScene,
	{ words, needs }: { readonly words: WordsOfTexts; readonly needs: CheckNeeds },
	judgement: Judgement
): void {
	const recordId = highlight.id;
	const whole = mendedHighlight(highlight, needs);
	if (whole === null) {
		judgement.find('highlight-unusable', { recordId });
		judgement.keepApart('highlights', recordId, highlight);
		return;
	}
	const told = { recordId, words: whole.source.exact };
	if (whole !== highlight) {
		judgement.find('highlight-malformed', told);
		judgement.keepCopy('highlights', highlight, whole);
	}
	if (!scene.texts.has(whole.textId) && whole.removedAtMs === null) judgement.find('highlight-orphaned', told);
	const found = words.get(whole.textId)?.anchor(whole.source);
	const isLost = found?.paragraphId === null;
	const hasMoved = found !== undefined && !isLost && !isSame(found.source, whole.source);
	if (isLost && whole.removedAtMs === null) judgement.find('highlight-lost', told);
	if (hasMoved) judgement.find('highlight-moved', told);
	// The time of its last change stays: to find it again is no word of the reader's.
	const kept = hasMoved ? { ...whole, source: found.source } : whole;
	if (kept !== highlight) judgement.put('highlights', kept);
}

/** The highlight with what of it is well-formed; null where its id, its text or its words are lost. */
function mendedHighlight(highlight: StoredHighlight, { isWellFormed }: CheckNeeds): StoredHighlight | null {
	if (isWellFormed('highlights', highlight)) return highlight;
	const { id, textId } = highlight;
	const plain: StoredHighlight = {
		...{ id, textId, source: { start: 0, end: 0, exact: '', prefix: '', suffix: '' } },
		...{ colour: 'yellow', note: '', createdAtMs: 0, changedAtMs: 0, removedAtMs: null }
	};
	if (!isWellFormed('highlights', plain)) return null;
	const mended = mendRecord(highlight, plain, (record) => isWellFormed('highlights', record));
	return mended.source.exact === '' ? null : mended;
}

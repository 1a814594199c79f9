import { citationOf } from '#lib/pipeline/document/block-quotation.ts';
import type { Block, Document, Paragraph, Section, TextId } from '#lib/pipeline/document/document.ts';
import { documentProblems } from '#lib/pipeline/document/document-problems.ts';
import { normaliseText } from '#lib/pipeline/document/normalise-text.ts';
import { blockRoles, type BlockRole } from '#lib/pipeline/document/paragraph-roles.ts';
import { positionLabels, type PositionLabel } from '#lib/pipeline/document/position-labels.ts';
import type { Progress } from '#lib/pipeline/document/progress.ts';
import { sentencesOf } from '#lib/pipeline/document/sentences.ts';
import { textBlocks, type TextBlock } from '#lib/pipeline/document/text-blocks.ts';

/** Finds the structure of a text. Any string is a text: what cannot be read with confidence is in `problems`. */
export function parseDocument(
	rawText: string,
	about: { readonly id: TextId; readonly title: string; readonly author: string },
	progress?: Progress
): Document {
	const text = normaliseText(rawText);
	const blocks = textBlocks(text);
	const roles = blockRoles(blocks);
	const labels = positionLabels(text, blocks);
	const paragraphs = readParagraphs(text, blocks, roles, labels, progress);
	return {
		...about,
		text,
		sections: readSections(blocks, roles, paragraphs),
		wordCount: (text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []).length,
		problems: documentProblems(text, blocks)
	};
}

function readParagraphs(
	text: string,
	blocks: readonly TextBlock[],
	roles: readonly BlockRole[],
	labels: ReadonlyMap<number, PositionLabel>,
	progress?: Progress
): Map<number, Paragraph> {
	const paragraphs = new Map<number, Paragraph>();
	let openLabel: number | null = null;
	for (const [index, block] of blocks.entries()) {
		progress?.(block.start / text.length);
		const role = roles[index];
		if (role === 'heading' || role === 'break') openLabel = null;
		if (role !== 'paragraph' && role !== 'quotation' && role !== 'deck' && role !== 'aside') continue;
		const label = role === 'paragraph' ? labels.get(index) : undefined;
		if (label !== undefined) openLabel = label.number;
		else if (role === 'paragraph' && speaksAsAuthor(block.text)) openLabel = null;
		const citation = role === 'quotation' ? citationOf(block) : null;
		paragraphs.set(index, {
			type: role === 'aside' ? 'paragraph' : role,
			id: `p${paragraphs.size + 1}`,
			start: block.start,
			end: block.end,
			sentences: sentencesOf(text, block),
			...(label !== undefined && { label }),
			...(label === undefined && openLabel !== null && role !== 'aside' && { continuesLabel: openLabel }),
			...(citation !== null && { citation })
		});
	}
	return paragraphs;
}

/** A numbered position ends where the author speaks again. */
function speaksAsAuthor(paragraph: string): boolean {
	return /\b(?:I|me|my|let us)\b/u.test(paragraph.replace(/[“"][^”"]*[”"]/gu, ''));
}

function readSections(
	blocks: readonly TextBlock[],
	roles: readonly BlockRole[],
	paragraphs: ReadonlyMap<number, Paragraph>
): Section[] {
	const sections: { id: `s${number}`; heading: Section['heading']; blocks: Block[] }[] = [];
	for (const [index, block] of blocks.entries()) {
		const role = roles[index];
		const last = sections[sections.length - 1];
		const range = { start: block.start, end: block.end };
		if (role === 'heading') {
			if (last?.heading && last.blocks.length === 0) last.heading = { start: last.heading.start, end: block.end };
			else sections.push({ id: `s${sections.length + 1}`, heading: range, blocks: [] });
			continue;
		}
		const section = last ?? { id: 's1', heading: null, blocks: [] };
		if (last === undefined) sections.push(section);
		const paragraph = paragraphs.get(index);
		if (role === 'break') section.blocks.push({ type: 'break', ...range });
		else if (role === 'aside-title') section.blocks.push(readAside(blocks, roles, paragraphs, index));
		else if (paragraph !== undefined && role !== 'aside') section.blocks.push(paragraph);
	}
	return sections;
}

function readAside(
	blocks: readonly TextBlock[],
	roles: readonly BlockRole[],
	paragraphs: ReadonlyMap<number, Paragraph>,
	title: number
): Block {
	const source = roles.indexOf('aside-source', title);
	const inside = Array.from({ length: source - title - 1 }, (_, index) => paragraphs.get(title + 1 + index));
	return {
		type: 'aside',
		title: rangeOf(blocks[title]),
		paragraphs: inside.filter((paragraph) => paragraph !== undefined),
		source: rangeOf(blocks[source])
	};
}

function rangeOf(block: TextBlock | undefined): { start: number; end: number } | null {
	return block === undefined ? null : { start: block.start, end: block.end };
}

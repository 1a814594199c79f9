import { blockKind } from '#lib/pipeline/document/block-kind.ts';
import { isBlockQuotation } from '#lib/pipeline/document/block-quotation.ts';
import { sidebarAt } from '#lib/pipeline/document/sidebar.ts';
import type { TextBlock } from '#lib/pipeline/document/text-blocks.ts';

/** What a block is in its place. A sidebar is `aside-title`, `aside` for its paragraphs and `aside-source`. */
export type BlockRole =
	'heading' | 'break' | 'deck' | 'paragraph' | 'quotation' | 'aside-title' | 'aside' | 'aside-source';

const LONGEST_DECK = 420;

/** Gives each block of a text its role, in order. */
export function blockRoles(blocks: readonly TextBlock[]): BlockRole[] {
	const roles: BlockRole[] = blocks.map((block) => {
		const kind = blockKind(block);
		return kind === 'body' ? 'paragraph' : kind;
	});
	const last = roles.length - 1;
	if (roles[last] === 'heading') roles[last] = 'paragraph';
	markSidebars(blocks, roles);
	markDeck(blocks, roles);
	let before: TextBlock | null = null;
	for (const [index, block] of blocks.entries()) {
		if (roles[index] !== 'paragraph') {
			before = null;
			continue;
		}
		if (isBlockQuotation(block, before, roles[index - 1] === 'quotation')) roles[index] = 'quotation';
		before = block;
	}
	return roles;
}

function markSidebars(blocks: readonly TextBlock[], roles: BlockRole[]): void {
	for (let index = 1; index < roles.length; index += 1) {
		if (roles[index] !== 'heading' || roles[index - 1] === 'heading') continue;
		const sidebar = sidebarAt(blocks, index, (other) => roles[other] === 'paragraph');
		if (sidebar === null) continue;
		roles[index] = 'aside-title';
		roles.fill('aside', index + 1, sidebar.source);
		roles[sidebar.source] = 'aside-source';
	}
}

/** The deck: lines before the body that end without a stop, or a summary of contents parted by dashes. */
function markDeck(blocks: readonly TextBlock[], roles: BlockRole[]): void {
	const index = roles.findIndex((role) => role !== 'heading');
	const block = blocks[index];
	if (block === undefined || roles[index] !== 'paragraph' || roles[index + 1] !== 'paragraph') return;
	const isSummary = (block.text.match(/\S(?:—|--)\p{Lu}/gu) ?? []).length >= 2;
	const isUnstopped = /[\p{L}\p{N}”’"]$/u.test(block.text) && !/[.?!]["”’]$/u.test(block.text);
	if (block.text.length <= LONGEST_DECK && (isUnstopped || isSummary)) roles[index] = 'deck';
}

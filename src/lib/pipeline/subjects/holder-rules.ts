/**
 * By which structure a holder was found, and how often that was right, measured against readers' marks on essays
 * by many authors.
 */
export const HOLDER_RULE_PROBABILITY = {
	label: 0.9,
	citation: 0.83,
	quotation: 0.4,
	'named-say-verb': 0.8,
	'group-say-verb': 0.62,
	'pronoun-say-verb': 0.7,
	'first-person': 0.8,
	'according-to': 0.7,
	'opinion-noun': 0.8,
	passive: 0.6,
	objection: 0.3,
	'carried-on': 0.42,
	'author-of-others': 0.53,
	author: 0.7,
	ranked: 0.5
} as const;

/** The structure that gave a holder. */
export type HolderRule = keyof typeof HOLDER_RULE_PROBABILITY;

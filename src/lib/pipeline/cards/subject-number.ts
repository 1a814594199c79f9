import type { ClauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { namesGroup } from '#lib/pipeline/subjects/group-words.ts';
import { ROLES, TITLES } from '#lib/pipeline/subjects/word-classes.ts';

const PREPOSITION =
	/ (?:of|in|on|under|to|from|at|by|for|with|without|between|among|against|upon|available|intent|headed|outside) /u;
const MANY = /(?:[^su]s|men|people|children)$/u;
/** Endings in "s" of words that are no plurals. */
const SINGULAR = /(?:ics|news|politics|species|series|ness|ysis)$/u;

/** What a noun phrase is headed by: its words before any preposition. */
export function headOf(phrase: string): string {
	return phrase.split(PREPOSITION)[0] ?? phrase;
}

const BODIES =
	/^(?:clique|caste|leadership|nobility|clergy|peasantry|bourgeoisie|proletariat|aristocracy|bureaucracy|mob|crowd|army|populace|public|people|nation|government|parliament|church|state|party|faction|council|senate|assembly|convention|police|court|ministry|cabinet|commission|committee|church|priesthood|magistracy|youth|press|middle class|working class|ruling class|majority|minority|officialdom|kremlin|papacy)$/iu;

/** Persons by station rather than by role. */
const PERSONS =
	/^(?:magistrate|monarch|sovereign|tyrant|despot|usurper|peasant|worker|student|preacher|missionary|nobleman|lady|gentleman|prisoner|slave|landlord|farmer|employer|tradesman|workman|nobody|somebody)s?$/iu;

/** Whether a noun is for people who act as one: "the clergy", "the council". */
export function isBody(noun: string): boolean {
	return BODIES.test(noun);
}

/** Whether a subject is people, together or one by office: asked for by "who". */
export function namesPeople(subject: string): boolean {
	const head = headOf(subject);
	const words = head
		.toLowerCase()
		.replace(/[^\p{L}\s]/gu, '')
		.split(' ');
	const last = words.at(-1) ?? '';
	if (/^[Tt]he \p{Lu}\p{L}+(?:ish|ch|ese|s)$/u.test(head)) return true;
	if (/^\p{Lu}\p{Ll}+(?<!ism) and \p{Lu}\p{Ll}+(?<!ism|[^i]ans?|and)$/u.test(subject)) return true;
	if (PERSONS.test(last) || (TITLES.has(last) && last.length > 3)) return true;
	if (/^(?:every|each) (?:student|reader|observer|historian|citizen|worker)$/u.test(words.join(' '))) return true;
	if (isBody(last) || isBody(words.slice(-2).join(' '))) return true;
	if (ROLES.has(last) || ROLES.has(last.replace(/s$/u, ''))) return true;
	return namesGroup(words) && /(?:s|men|people|masses)$/u.test(head);
}

/** Whether the subject of a clause is many: the verb tells, else the noun. */
export function isPlural({ subject, verb, tense }: ClauseParts): boolean {
	if (tense === 'plural' || /^(?:are|were|have|do)$/u.test(verb)) return true;
	if (tense === 'present' || /^(?:is|was|has|does)$/u.test(verb)) return false;
	const head = headOf(subject);
	return / and /u.test(head) || (MANY.test(head) && !SINGULAR.test(head));
}

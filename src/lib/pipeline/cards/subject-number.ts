import type { ClauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { namesGroup } from '#lib/pipeline/subjects/group-words.ts';
import { IRREGULAR_PARTICIPLES } from '#lib/pipeline/subjects/irregular-verbs.ts';
import { CALENDAR_WORDS, ROLES, TITLES } from '#lib/pipeline/subjects/word-classes.ts';

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
	/^(?:intelligent[sz]ia|clique|caste|leadership|nobility|clergy|peasantry|bourgeoisie|proletariat|aristocracy|bureaucracy|mob|crowd|army|populace|public|people|nation|government|parliament|church|state|party|faction|council|senate|assembly|convention|police|court|ministry|cabinet|commission|committee|church|priesthood|magistracy|youth|press|middle class|working class|ruling class|majority|minority|officialdom|kremlin|papacy)$/iu;

/** Persons by station rather than by role. */
const PERSONS =
	/^(?:(?:magistrate|monarch|sovereign|tyrant|despot|usurper|peasant|worker|student|preacher|missionary|nobleman|lady|gentleman|prisoner|slave|landlord|farmer|employer|tradesman|workman|individual|spy|nobody|somebody)s?|spies|(?:\p{Ll}{3,}|wo)?men(?<!specimen|regimen|acumen|stamen|albumen|bremen))$/iu;
/** What only says that there are many of those behind it: "hordes of peasants". */
const MANY_OF =
	/^(?:the |an? )?(?:\p{Ll}+ )?(?:hordes?|crowds?|bands?|hosts?|swarms?|gangs?|thousands|hundreds|multitudes?|handful|number|few) of (?=\p{L})/iu;
/** What one does rather than who does it; "working people" are people. */
const DOING =
	/^(?!(?:working|ruling|governing|leading|thinking|fighting|living|reading|trading|labou?ring|king|viking) )\p{L}+ing (?!(?:class|classes|people|men|masses|powers?)$)\p{L}/iu;

/** Whether a noun is for people who act as one: "the clergy", "the council". */
export function isBody(noun: string): boolean {
	return BODIES.test(noun);
}

/** Whether a subject is people, together or one by office: asked for by "who". */
export function namesPeople(subject: string): boolean {
	if (MANY_OF.test(subject)) return namesPeople(subject.replace(MANY_OF, ''));
	if (DOING.test(subject)) return false;
	const head = withoutParticiple(headOf(subject));
	const [one = head, other] = head.split(/ and (?:the )?(?=\p{Ll})/u);
	if (other !== undefined && (PERSONS.test(lastWord(one)) || isRole(lastWord(one)))) return true;
	const words = head
		.toLowerCase()
		.replace(/[^\p{L}\s]/gu, '')
		.split(' ');
	const last = words.at(-1) ?? '';
	if (/^[Tt]he \p{Lu}\p{L}+(?:ish|ch|ese|s)$/u.test(head)) return true;
	if (CALENDAR_WORDS.has(words[0] ?? '')) return false;
	if (/^\p{Lu}\p{Ll}+(?<!ism) and \p{Lu}\p{Ll}+(?<!ism|[^i]ans?|and)$/u.test(subject)) return true;
	if (PERSONS.test(last) || (TITLES.has(last) && last.length > 3)) return true;
	if (/^(?:every|each) (?:student|reader|observer|historian|citizen|worker)$/u.test(words.join(' '))) return true;
	if (isBody(last) || isBody(words.slice(-2).join(' '))) return true;
	if (isRole(last)) return true;
	return namesGroup(words) && /(?:s|men|people|masses)$/u.test(head);
}

function lastWord(phrase: string): string {
	return phrase.toLowerCase().split(' ').at(-1) ?? '';
}

function isRole(noun: string): boolean {
	return ROLES.has(noun) || ROLES.has(noun.replace(/s$/u, ''));
}

/** "The men sent" are headed by "men". */
function withoutParticiple(head: string): string {
	const words = head.split(' ');
	const last = words.at(-1) ?? '';
	return words.length > 2 &&
		(IRREGULAR_PARTICIPLES.has(last) || /\p{Ll}{2,}ed$/u.test(last)) &&
		PERSONS.test(words.at(-2) ?? '')
		? words.slice(0, -1).join(' ')
		: head;
}

/** Whether the subject of a clause is many: the verb tells, else the noun. */
export function isPlural({ subject, verb, tense }: ClauseParts): boolean {
	if (tense === 'plural' || /^(?:are|were|have|do)$/u.test(verb)) return true;
	if (tense === 'present' || /^(?:is|was|has|does)$/u.test(verb)) return false;
	const head = headOf(subject);
	return / and /u.test(head) || (MANY.test(head) && !SINGULAR.test(head));
}

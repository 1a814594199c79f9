import { capitalised } from '#lib/pipeline/cards/wording.ts';

const HOLDS =
	'(?:think|believe|hold|maintain|contend|conceive|submit|insist|say|repeat|affirm|assert|suppose|consider|confess|admit|argue|declare|fear|feel|suspect|conclude|am (?:convinced|persuaded|certain|sure|inclined to (?:think|believe|suspect)|of opinion))';

/** Openings by which an author says that a view is his, or that it is so: the frame of the card says whose it is. */
const OPENINGS: readonly RegExp[] = [
	new RegExp(`^I (?:(?:do|must|would|should|also|still|for one|\\p{Ll}+ly),? ){0,2}${HOLDS},? that `, 'u'),
	new RegExp(`^I ${HOLDS.replace('say|', '').replace('repeat|', '')} (?=(?:the|a|an|it|there|no|all)\\b)`, 'u'),
	/^I (?:want|wish|would like|should like|am anxious) to (?:emphasi[sz]e|insist|make clear|point out|stress|repeat|say|remark|observe),? that /u,
	/^(?:Naturally |Therefore |But |Now )?(?:it|It) (?:is|was) (?:naturally )?to be (?:expected|supposed|observed|remembered|noted|remarked|feared|hoped) that /u,
	/^(?:it|It) (?:seems|appears|does seem) to me,? (?:that |then,? that )?/u,
	/^(?:in|In|to|To) my (?:own )?(?:opinion|view|judgment|judgement|mind),? /u,
	/^My (?:own )?(?:view|belief|opinion|conviction|contention|conclusion|thesis|position) is,? that /u,
	/^I have (?:no|little|not the least) doubt (?:but )?that /u,
	/^(?:There (?:is|can be) (?:no|little) doubt|It (?:is|seems|appears) (?:very |perfectly |quite |equally |therefore |thus |then )?(?:clear|evident|obvious|plain|certain|manifest|undeniable|beyond doubt|probable|possible|likely)|No one (?:can|will) (?:deny|doubt)|The (?:plain |simple )?(?:truth|fact) is|The fact remains|It follows|It (?:must|should) be (?:remembered|noted|observed)|It cannot be (?:doubted|denied)|You (?:see|know|will see)|(?:In order to understand this, )?[Ii]t must (?:always )?be (?:observed|remembered|confessed|owned|admitted|understood)|We (?:know|see|have seen|find)|(?:I|We) need (?:hardly|scarcely) (?:say|add|remark)|Experience (?:shows|teaches)),? that /u
];

/** A claim without "I think that" or "It is clear that" before it. */
export function withoutOwnVoice(text: string): string {
	const opening = OPENINGS.find((pattern) => pattern.test(text));
	return opening === undefined ? text : capitalised(text.replace(opening, ''));
}

import { IRREGULAR_BASES } from '#lib/pipeline/subjects/irregular-verbs.ts';
import { INFINITIVES } from '#lib/pipeline/subjects/lists/infinitives.ts';

/** Regular verbs of prose that argues, in their base form, many of them nouns too. */
const VERBS: ReadonlySet<string> = new Set(
	`absorb accompany account act add adhere admit advance affect affirm afford aid aim alter amount answer appeal appear apply approach
	approve argue assert assist assume assure attach attack attain attempt attend attract balance base bear belong benefit blame
	borrow break bring call cast cause cease centre center chain challenge change charge check circulate claim close combine command
	compare compel compete complain conceal concede concern conclude condemn conduct confer confess confine confirm conform confront
	connect conquer consider consist constitute contain content continue contract contribute control convert convey convince cost
	count cover crush cry cultivate damage dare dazzle deal declare decline decrease defeat defend define degenerate degrade delay
	delight demand demonstrate deny depart depend deprive derive descend deserve desire destroy determine develop devote dictate
	differ diminish direct disappear discourage discover display dispose dissolve distinguish distribute disturb divide dominate doom
	doubt draw drive dwell earn educate elevate embody embrace emerge employ enable encounter encourage endanger endeavour endeavor
	endure enforce engage enjoy enlarge enrich enslave ensure entail entitle erect escape establish exalt exceed exchange excite exclude
	exercise exert exhaust exhibit exist expand expect experience explain exploit expose express extend face fail favour favor fear feed
	figure fill finish fit fix flow flourish follow force form foster found fulfil fulfill function furnish gain gather glory govern
	grant gratify guard guide happen harm hate help hinder honour honor hope imagine impart impede imply impose impress improve
	include incline include increase indicate induce inflict influence inform inhabit inherit injure inspire insure intend interest
	interfere interpret intervene introduce invade invent invest invite involve issue join judge justify keep kill labour labor lack
	land last lead lean learn lessen level liberate lie like limit link live look lower maintain manifest mark master mean measure
	mention merge merit mislead mix modify mould mount move multiply murder need neglect notice nourish object oblige observe obtain
	occasion occupy occur offend offer operate oppose oppress order organise organize originate outlive overcome overlook overthrow owe own
	pass pave perceive perform perish permit persist persuade place plan plant play please point possess pour practise practice praise
	preach precede prefer prepare present preserve press presuppose pretend prevail prevent proceed proclaim procure produce progress
	prohibit project promise promote prompt prone propose prosper protect prove provide provoke pull punish purchase pursue push
	question quit raise range rank reach reappear rebel recall receive reckon recognise recognize recommend reconcile record recur reduce
	refer reflect reform refuse regard regulate reign reject rejoice relate release rely remain remember remind remove render renounce
	repeat replace reply report represent reproduce require resemble resent reserve reside resist resolve respect respond rest restore
	restrain restrict result retain retard return reveal revive reward ruin rule sanction satisfy save scatter secure seek seem seize
	separate serve settle shape share shelter shift show signify slip solve sound spare spring stand start state stem step stimulate
	stop strengthen stretch strike struggle study submit substitute succeed suffer suggest suit supersede supply support suppose suppress
	surpass surrender surround survive suspend sustain swear teach tempt tend terminate testify threaten tolerate touch trace trade train
	transcend transfer transform translate treat tremble triumph trouble trust try turn undergo undermine underlie unite urge use utter
	value vanish vary venture view violate visit wage wait walk wander want waste watch weaken weigh welcome widen win wish withdraw
	witness work worship wound yield`.split(/\s+/u)
);

/** Whether a word is a verb's base form. */
export function isBase(word: string): boolean {
	return VERBS.has(word) || INFINITIVES.has(word) || IRREGULAR_BASES.has(word);
}

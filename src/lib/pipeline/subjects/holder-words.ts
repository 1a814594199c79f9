const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Verbs of saying, thinking, wanting and judging, in their base form: their subject mostly holds a view. */
const ATTITUDES =
	`accept acknowledge admire admit advocate affirm agree allege announce anticipate approve argue ascribe assail assert
	assume assure attack attribute aver avow believe blame boast call caution celebrate challenge champion charge claim comment complain
	conceive concede conclude concur condemn confess conjecture consider construe contemplate contend contest counsel credit cry
	debate decide declaim declare decline decry deduce deem defend define demand demonstrate denounce deny deplore depict deprecate
	deride derive describe desire despise detest dictate disagree disapprove discern discover disdain dislike dismiss dispute dissent
	distinguish distrust doubt dread dream emphasize emphasise enjoin entertain enunciate envisage espouse esteem estimate exalt exclaim
	exhort expect explain expound express extol fancy favor favour fear feel find forbid foresee foretell formulate glorify grant guess
	hate hint hold hope identify imagine imply inculcate indicate infer inform inquire insinuate insist instruct intend interpret
	invoke judge justify know lament laud love maintain mean mention mock narrate note object observe oppose ordain perceive picture
	plead point ponder portray postulate praise pray preach predict prefer prescribe presume presuppose pretend proclaim profess promise
	pronounce propagate prophesy propose protest prove question quote reason rebuke recall reckon recognize recognise recommend reflect
	refuse refute regard regret reject rejoice remark remember repeat reply report represent reproach repudiate require resent resolve
	respect retort reveal revere ridicule say scorn see seek sneer speak speculate state stigmatize stress submit suggest support suppose
	suspect swear talk teach tell testify think threaten trace treat trust understand urge value vindicate view voice vow want warn
	welcome wish wonder worship write answer ask add continue cherish aim assign adopt follow reduce connect place set look speak`
		.trim()
		.split(/\s+/u);

const IRREGULAR =
	words(`said wrote written held thought knew known felt found foresaw foreseen foretold forbade meant saw seen sought
	spoke spoken swore sworn taught told understood looked put laid made gave took set`);

const FORMS: ReadonlySet<string> = new Set([
	...IRREGULAR,
	...ATTITUDES.flatMap((verb) => {
		if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
		if (/[^aeiou]y$/u.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
		const third = /(?:s|sh|ch|x|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
		const doubled = /[^aeiou][aeiou][tmp]$/u.test(verb) ? verb + verb.slice(-1) : verb;
		return [verb, third, `${verb}ed`, `${doubled}ed`, `${doubled}ing`];
	})
]);

/** Whether a word is a form of a verb whose subject mostly holds a view. */
export const isAttitude = (lower: string): boolean => FORMS.has(lower);

/** What states a view and is no person. */
export const WORK_NOUNS =
	words(`manifesto book essay article speech letter resolution resolutions declaration constitution law laws code
	proclamation report decree document documents paper papers journal journals newspaper newspapers press gazette bible scripture scriptures
	gospel gospels koran testament text texts proverb saying ballad poem pamphlet treatise program programme statement platform edict
	bull charter act statute preamble editorial organ catechism creed advertisement prospectus chronicle history message address story
	legend tradition critics work works`);

/** Nouns for a teaching or for what many think, where a word before them says whose. */
export const TEACHING_NOUNS =
	words(`doctrine theory school philosophy opinion economy science sense view views argument sentiment mind party church
	teaching movement system psychology theology tradition morality criticism orthodoxy law socialism materialism world public`);

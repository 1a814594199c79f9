const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Nouns for what somebody thinks. */
export const OPINION_NOUNS =
	words(`thesis view views theory theories opinion opinions belief beliefs doctrine doctrines argument arguments
	conclusion conclusions principle principles position contention claim claims hypothesis idea ideas notion notions assumption
	assumptions conviction convictions judgment judgement verdict proposal proposals program programme plan plans hope hopes fear fears
	aim aims object demand demands objection objections charge answer reply explanation creed dogma faith philosophy maxim proposition
	standpoint viewpoint outlook attitude teaching teachings criticism estimate thought consensus interpretation conception`);

/** Words that call something good or needful. */
export const PRAISE_WORDS =
	words(`best better good right true just wise great greatest important essential necessary indispensable
	progressive worthy valuable noble admirable excellent useful beneficial superior highest sound reasonable preferable legitimate
	correct possible natural real genuine fundamental decisive vital ideal perfect moral free`);

/** Words that call something bad or mistaken. */
export const BLAME_WORDS =
	words(`wrong false bad worse worst absurd error errors mistake mistaken mistakes superficial impossible dangerous
	danger reckless fatal vain idle foolish folly fallacy fallacious evil unjust unreasonable useless uselessness harmful inadequate
	insufficient illegitimate weak poor ridiculous monstrous pernicious contradiction contradictory contrary ignorance ignorant blind
	tyranny cruel failure fails failed trouble difficulty doubtful nonsense prejudice delusion illusion superstition corrupt corruption
	misery vice inferior hopeless unable incapable reactionary`);

/** Words that leave no exception. */
export const ABSOLUTE_WORDS =
	words(`all every always never no none nothing only must cannot entirely wholly absolutely completely
	inevitably necessarily nobody everybody everything utterly invariably universal universally any whole sole solely mere merely`);

/** Words that turn against what came before. */
export const CONTRAST_WORDS = words(
	'but however yet although though nevertheless nonetheless rather instead contrary while whereas still'
);

/** Nouns that happenings are called by. */
export const EVENT_NOUNS =
	words(`revolution revolutions revolt uprising uprisings rising risings rebellion insurrection insurrections
	invasion invasions war wars battle battles siege campaign expedition conquest congress convention conference council meeting
	election elections strike strikes coup putsch massacre persecution persecutions execution executions assassination murder death
	birth marriage coronation accession abdication overthrow fall defeat victory surrender treaty peace truce armistice alliance
	foundation founding establishment abolition emancipation reformation restoration union partition annexation discovery invention
	publication trial trials purge purges exile banishment imprisonment arrest escape famine plague earthquake fire flood
	crisis panic collapse crash demonstration riot riots mutiny outbreak intervention occupation evacuation liberation debacle
	declaration proclamation decree repression bombardment blockade armada crusade crusades schism decision voyage visit trip
	journey arrival departure dissolution formation split speech address exposition attack attempt explosion riots emigration`);

/** Past verbs that tell of a happening. */
export const HAPPENING_VERBS =
	words(`died born killed murdered executed burned burnt hanged beheaded arrested imprisoned exiled banished
	expelled escaped fled founded established organized organised formed created built destroyed burned abolished overthrew overthrown
	defeated conquered invaded occupied captured besieged seized surrendered attacked marched sailed landed arrived left returned
	published printed issued wrote written appeared delivered announced proclaimed declared decreed signed ratified passed voted
	elected appointed crowned deposed abdicated resigned married baptized converted discovered invented began ended broke fell rose
	met assembled convened dissolved split joined sent went took gave won lost fought opened closed granted withdrew banned condemned
	ordered refused persecuted massacred crushed liquidated purged happened occurred succeeded became introduced adopted removed
	restored summoned visited entered crossed purchased sold`);

/** Words that leave open whether something is so. */
export const UNREAL_WORDS =
	words(`if would should may might could suppose supposing perhaps probably possibly imagine unless whether were
	must ought shall will cannot can hypothetical`);

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words that stand before a person's name and belong to it. */
export const TITLES =
	words(`mr mrs ms miss dr m mm mme mlle sir lord lady st saint king queen emperor empress prince princess duke
	duchess count countess baron earl marquis pope bishop archbishop cardinal father brother sister mother general colonel captain major
	lieutenant admiral marshal president professor prof senator governor chancellor premier minister comrade tsar czar kaiser sultan
	herr frau monsieur madame don rev reverend hon judge justice abbé abbe dean archdeacon doctor chief citizen sergeant commander
	baroness viscount viscountess marquess marchioness elector landgrave margrave shah caliph sieur signor señor abbot rabbi friar dame
	messrs senators professors generals saints madam`);

/** Ranks that make a person's name with a place: "Duke of York". */
export const RULERS =
	words(`king queen emperor empress prince princess duke duchess count countess baron baroness earl marquis marquess
	marchioness viscount viscountess elector landgrave margrave bishop archbishop abbot sultan shah caliph tsar czar`);

/** What a person can be called: stands before a name, or after it behind a comma. */
export const ROLES =
	words(`editor author writer historian philosopher economist poet novelist critic scientist naturalist physician
	leader founder teacher pupil disciple follower friend brother son daughter wife husband father mother sister king queen emperor
	president minister secretary chairman ambassador general commander officer soldier priest monk bishop pope reformer statesman
	politician orator lawyer judge banker merchant inventor discoverer explorer theologian scholar mathematician astronomer botanist
	zoologist geologist chemist physicist painter musician journalist delegate deputy senator governor prophet apostle saint martyr
	successor predecessor contemporary countryman hero spokesman representative socialist communist anarchist liberal conservative
	revolutionist revolutionary reformist republican democrat member man woman master professor doctor captain colonel comrade`);

/** Verbs of saying, thinking and holding, in the forms in which they follow a name. */
export const SAY_VERBS =
	words(`says said say wrote writes write argued argues argue held holds hold claimed claims claim maintained
	maintains maintain asserted asserts assert insisted insists insist believed believes believe thought thinks think declared declares
	declare stated states state suggested suggests suggest proposed proposes propose contended contends contend concluded concludes
	conclude observed observes observe remarked remarks remark pointed points noted notes note admitted admits admit conceded concedes
	denied denies deny affirmed affirms affirm taught teaches teach stressed stresses stress emphasized emphasizes recognized
	recognizes recognize recognised recognises recognise supposed supposes suppose assumed assumes assume considered considers consider regarded regards
	regard viewed views view felt feels feel replied replies answered answers explained explains explain described describes told tells
	called calls protested complained predicted foresaw hoped hopes feared fears demanded demands urged urges recommended advocated
	advocates estimated reckoned confessed charged accused warned promised doubted doubts saw sees found finds showed shows proved
	demonstrated demonstrates discovered perceived inferred deduced announced proclaimed preached attacked criticized criticised
	rejected rejects defended opposed opposes accepted accepts agreed agrees cried exclaimed asks asked added adds continues`);

/** Verbs that mostly a person is the subject of. */
export const PERSON_VERBS =
	words(`was had is has did does would could died born lived came went left returned married became began
	sought tried wanted knew heard read met led fought gave took made sent received entered published translated studied visited
	traveled travelled refused resolved determined decided invented founded organized organised joined edited attempted endeavored
	endeavoured succeeded failed himself herself`);

/** Words that no name begins or ends with although a sentence may begin with them. */
export const FUNCTION_WORDS =
	words(`a an the this that these those and or but nor for so yet if as at by in of on to up from with without
	within into upon over under after before between among against about above below through during until till since because while when
	where whence whither who whom whose which what why how however whatever whoever i he she it we you they me him her us them my his
	its our your their mine ours yours theirs myself himself herself itself themselves be is are was were been being am do does did have
	has had having will would shall should can could may might must not no none nothing never now then there here thus therefore hence
	moreover further furthermore besides indeed perhaps possibly certainly surely yes oh o ah alas well also even only just still
	already again once first second third firstly secondly thirdly lastly finally next last later meanwhile otherwise instead rather
	quite very too such some any all both each every either neither other others another many much more most few little less least one
	two three four five six seven eight nine ten several enough same own let though although unless whether than like unlike despite
	notwithstanding except concerning regarding according owing given granting granted apart aside nevertheless nonetheless though
	today yesterday tomorrow nobody everybody somebody anybody everyone someone anyone everything something anything out off down
	away back ago often sometimes always usually generally naturally obviously apparently evidently unfortunately fortunately today's
	consequently accordingly similarly likewise conversely whereas whenever wherever nay lo behold hark ay suppose see look take
	consider think say compare thou thee thy thine ye dost doth hast hath art wilt shalt didst hadst canst`);

/** Words whose presence makes a capitalised name an organisation, a place, a work or a happening. */
export const THING_WORDS =
	words(`party union league congress council committee commission parliament senate assembly government
	ministry office department bureau company corporation bank society association institute institution academy university college
	school church cathedral chapel court club federation alliance army navy guard international state states republic kingdom empire
	province county city town street road square avenue bridge palace castle hotel house hall tower river lake sea ocean mountain
	mountains mount island islands bay cape valley hill hills desert coast north south east west northern southern eastern western
	review journal magazine gazette times post news daily weekly press chronicle tribune herald book bible testament act bill
	constitution declaration treaty charter manifesto edict law war revolution rebellion reformation restoration renaissance age century
	day year month week era period movement religion theory philosophy history principles essay letters poems works dictionary
	encyclopaedia encyclopedia scene exposition fair conference convention workers socialist communist democratic national royal
	general american british english french german russian european new old great high central united world christian catholic
	protestant social labor labour trade free red black white scheme fund stock exchange museum library
	convent monastery abbey priory order synod diet fortress prison quarter district mines mill mills railway canal station harbour harbor
	port gulf strait forest park garden gardens theatre theater lane alley field fields creed faith doctrine`);

/** Suffixes of words for teachings, their followers and peoples. */
export const GROUP_SUFFIX = /(?:ism|ists?|ites?|ians?|ans|ese|ish|ity|ness|tion|ment|ology|ocracy|crats?|ers)$/u;

/** Month and weekday names. */
export const CALENDAR_WORDS =
	words(`january february march april may june july august september october november december jan feb mar apr
	jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday easter christmas lent michaelmas whitsun
	whitsunday god heaven hell providence nature almighty lord saviour scripture bible gospel koran latin greek hebrew`);

/** Irregular verbs of general English as base, past, participle; parted by commas. */
const FORMS = `arise arose arisen,awake awoke awoken,bear bore borne,beat beat beaten,become became become,begin began begun,bend bent bent,bind bound bound,bite bit bitten,bleed bled bled,
blow blew blown,break broke broken,breed bred bred,bring brought brought,build built built,burst burst burst,buy bought bought,cast cast cast,catch caught caught,choose chose chosen,cling clung clung,
come came come,cost cost cost,creep crept crept,cut cut cut,deal dealt dealt,dig dug dug,do did done,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed fed,
feel felt felt,fight fought fought,find found found,flee fled fled,fling flung flung,fly flew flown,forbid forbade forbidden,foresee foresaw foreseen,forget forgot forgotten,forgive forgave forgiven,
forsake forsook forsaken,freeze froze frozen,get got got,give gave given,go went gone,grind ground ground,grow grew grown,hang hung hung,have had had,hear heard heard,hide hid hidden,hit hit hit,
hold held held,hurt hurt hurt,keep kept kept,kneel knelt knelt,know knew known,lay laid laid,lead led led,leave left left,lend lent lent,let let let,lie lay lain,lose lost lost,make made made,
mean meant meant,meet met met,mistake mistook mistaken,overcome overcame overcome,overthrow overthrew overthrown,pay paid paid,put put put,read read read,rend rent rent,ride rode ridden,ring rang rung,
rise rose risen,run ran run,say said said,see saw seen,seek sought sought,sell sold sold,send sent sent,set set set,shake shook shaken,shed shed shed,shine shone shone,shoot shot shot,show showed shown,
shrink shrank shrunk,shut shut shut,sing sang sung,sink sank sunk,sit sat sat,slay slew slain,sleep slept slept,slide slid slid,sow sowed sown,speak spoke spoken,spend spent spent,spring sprang sprung,
spread spread spread,stand stood stood,steal stole stolen,stick stuck stuck,strike struck struck,strive strove striven,swear swore sworn,sweep swept swept,swim swam swum,swing swung swung,
take took taken,teach taught taught,tear tore torn,tell told told,think thought thought,throw threw thrown,undergo underwent undergone,understand understood understood,undertake undertook undertaken,
uphold upheld upheld,wake woke woken,wear wore worn,weave wove woven,weep wept wept,win won won,wind wound wound,withdraw withdrew withdrawn,withhold withheld withheld,withstand withstood withstood,
wring wrung wrung,write wrote written`;

const VERBS = FORMS.split(/,\s*/u).map((forms) => forms.split(' '));
/** Pasts that are as often nouns, adjectives or present forms; only their neighbours could tell. */
const UNSURE = new Set([
	'bore',
	'bound',
	'cast',
	'cost',
	'cut',
	'felt',
	'ground',
	'hit',
	'hurt',
	'lay',
	'left',
	'let',
	'mean',
	'put',
	'read',
	'rent',
	'rose',
	'set',
	'shed',
	'shut',
	'spread',
	'wound',
	'burst'
]);

/** The past tense of irregular verbs, with its base. */
export const IRREGULAR_PASTS: ReadonlyMap<string, string> = new Map(
	VERBS.flatMap(([base, past]) => (base && past && !UNSURE.has(past) ? [[past, base] as const] : []))
);

/** The past participles of irregular verbs. */
export const IRREGULAR_PARTICIPLES: ReadonlySet<string> = new Set(
	VERBS.flatMap(([, , participle]) => participle ?? [])
);

/** The base forms of irregular verbs. */
export const IRREGULAR_BASES: ReadonlySet<string> = new Set(VERBS.flatMap(([base]) => base ?? []));

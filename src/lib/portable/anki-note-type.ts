import { FIELD_NAMES } from '#lib/portable/anki-fields.ts';
import { NOT_SYNCED } from '#lib/portable/anki-schema.ts';

/** Never another: notes of an earlier package are known again by it. */
export const NOTE_TYPE_ID = 1_577_836_700_000;

const QUESTION = '<div class="question">{{Front}}</div>';

const ANSWER = `{{FrontSide}}
<hr id="answer">
<div class="answer">{{Back}}</div>
{{#Passage}}<blockquote>{{Passage}}</blockquote>{{/Passage}}
{{#From}}<div class="from">{{From}}</div>{{/From}}`;

const STYLE = `.card { max-width: 34em; margin: 0 auto; font-family: Georgia, serif; font-size: 20px; line-height: 1.5; text-align: left; }
.answer { font-weight: bold; }
blockquote { margin: 1em 0 0; padding-left: 0.8em; border-left: 2px solid currentColor; opacity: 0.75; }
.from { margin-top: 0.6em; font-size: 0.8em; opacity: 0.75; }
`;

/**
 * The type of our notes as a collection keeps it, with one template: question, then answer, passage and title.
 * @see https://github.com/ankitects/anki/blob/main/rslib/src/notetype/schema11.rs
 */
export function noteType(changedAtSeconds: number) {
	return {
		id: NOTE_TYPE_ID,
		name: 'Commonplace',
		type: 0,
		mod: changedAtSeconds,
		usn: NOT_SYNCED,
		sortf: 0,
		did: null,
		tmpls: [
			{ name: 'Card 1', ord: 0, qfmt: QUESTION, afmt: ANSWER, bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 }
		],
		flds: FIELD_NAMES.map((name, ord) => ({
			name,
			ord,
			sticky: false,
			rtl: false,
			font: 'Georgia',
			size: 20,
			media: []
		})),
		css: STYLE,
		latexPre: '',
		latexPost: '',
		latexsvg: false,
		req: [[0, 'any', [0]]],
		tags: [],
		vers: []
	};
}

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asHtml } from '#lib/portable/anki-fields.ts';
import { ankiCard, packAndRead } from '#tests/support/anki-content.ts';
import { deckCard } from '#tests/support/deck-builders.ts';

describe('words as HTML', () => {
	test.each<[name: string, words: string, html: string]>([
		['plain', 'Who came?', 'Who came?'],
		['markup', '<b onclick="x">&amp;</b>', '&lt;b onclick=&quot;x&quot;&gt;&amp;amp;&lt;/b&gt;'],
		['quotes', `"no" 'no' “no”`, '&quot;no&quot; &#39;no&#39; “no”'],
		['line breaks of every kind', 'a\nb\r\nc\rd\u2028e', 'a<br>b<br>c<br>d<br>e'],
		['a tab', 'a\tb', 'a\tb'],
		['what parts fields', 'a\u001fb', 'a\ufffdb'],
		['NUL', 'a\0b', 'a\ufffdb'],
		['emoji', '🧵👩‍🏫', '🧵👩‍🏫'],
		['half an emoji', 'a\ud83e', 'a\ufffd'],
		['a template', '{{Front}} {{c1::x}}', '{{Front}} {{c1::x}}'],
		['a sound', '[sound:a.mp3]', '&#91;sound:a.mp3]'],
		['LaTeX', '[latex]x[/latex] [$]y[/$]', '&#91;latex]x&#91;/latex] &#91;$]y&#91;/$]'],
		['MathJax', '\\(x\\) \\[y\\]', '\\<span></span>(x\\<span></span>) \\<span></span>[y\\<span></span>]'],
		['MathJax before a sound', '\\[sound:a]', '\\<span></span>&#91;sound:a]'],
		['other backslashes', 'C:\\new \\\\', 'C:\\new \\\\'],
		['other brackets', '[in the USSR]', '[in the USSR]'],
		['a name of JavaScript', '__proto__', '__proto__']
	])('%s', (_name, words, html) => {
		expect(asHtml(words)).toBe(html);
	});
});

// Read back by hand, so that no rule of the writer is taken on trust.
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#91': '[' };
function wordsOf(html: string): string {
	return html
		.replace(/<span><\/span>/gu, '')
		.replace(/<br>/gu, '\n')
		.replace(/&(#?\w+);/gu, (whole, name: string) => NAMED[name] ?? whole);
}

function expected(words: string): string {
	return Array.from(words.replace(/\r\n?|\u2028|\u2029/gu, '\n'), (character) => {
		const code = character.codePointAt(0) ?? 0;
		const isLost = (code < 32 && code !== 9 && code !== 10) || code === 127 || (code >= 0xd800 && code <= 0xdfff);
		return isLost ? '\ufffd' : character;
	}).join('');
}

const anyWords = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc.string({ unit: fc.constantFrom(...`<>&"'[]/\\{}:$#;=-\0\n\r\t\u001f\u2028ab`), maxLength: 40 }),
	fc.constantFrom('__proto__', 'constructor', '<script>alert(1)</script>', '🧵', '\ud83e', '1944', '')
);

test('whatever a card says comes back as those words, and as nothing but words', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(anyWords, anyWords, anyWords), { minLength: 1, maxLength: 12 }),
			anyWords,
			async (texts, title) => {
				const cards = texts.map(([prompt, answer, exact], order) => {
					const { source, ...card } = deckCard(order);
					return ankiCard(order, [], { card: { ...card, prompt, answer, source: { ...source, exact } } });
				});
				const titles = new Map([[deckCard(0).textId, title]]);
				const { integrity, notes } = await packAndRead({ cards, titles });
				expect(integrity).toBe('ok');
				const noteOf = new Map(notes.map((note) => [note['guid'], note]));
				for (const [order, words] of texts.entries()) {
					const note = noteOf.get(deckCard(order).id);
					const fields = String(note?.['flds']).split('\u001f');
					expect(fields.map(wordsOf)).toEqual([...words, title].map(expected));
					expect(fields.join('').replace(/<br>|<span><\/span>/gu, '')).not.toMatch(/[<>"']/u);
					// Each by itself: the note type shows no two fields in one piece.
					for (const field of fields) expect(field).not.toMatch(/\\(?:&#91;|[()[\]])/u);
					const sorted = expected(words[0]).replace(/\n/gu, '');
					// The column makes numbers of words that look like one, as Anki has it.
					if (/[^\s\d.e+-]/iu.test(sorted)) expect(note?.['sfld']).toBe(sorted);
					expect(note?.['csum']).toBe(parseInt(createHash('sha1').update(sorted).digest('hex').slice(0, 8), 16));
				}
			}
		),
		{ numRuns: 60 }
	);
});

import { describe, expect, test } from 'vitest';
import { DEFAULT_PREFERENCES, PREFERENCES_KEY, ReadingPreferences } from '#lib/state/reading-preferences.svelte.ts';

function memory(kept?: string) {
	const texts = new Map<string, string>(kept === undefined ? [] : [[PREFERENCES_KEY, kept]]);
	return {
		getItem: (key: string) => texts.get(key) ?? null,
		setItem: (key: string, text: string) => texts.set(key, text)
	};
}

describe('reading preferences', () => {
	test('are kept for the next visit', () => {
		const storage = memory();
		new ReadingPreferences(() => storage).choose({ theme: 'sepia', textSizePercent: 130 });
		expect(new ReadingPreferences(() => storage).values).toEqual({
			...DEFAULT_PREFERENCES,
			theme: 'sepia',
			textSizePercent: 130
		});
	});

	test('hold for the visit where localStorage is forbidden', () => {
		const preferences = new ReadingPreferences(() => {
			throw new DOMException('no', 'SecurityError');
		});
		preferences.choose({ theme: 'dark' });
		preferences.choose({ measure: 70 });
		preferences.readAgain();
		expect(preferences.values).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark', measure: 70 });
	});

	test('hold for the visit where localStorage is full, over what it keeps', () => {
		const storage = memory('{"theme":"sepia","measure":50}');
		const setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
		const preferences = new ReadingPreferences(() => ({ ...storage, setItem }));
		preferences.choose({ theme: 'dark' });
		preferences.choose({ gradeCount: 2 });
		expect(preferences.values).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark', measure: 50, gradeCount: 2 });
	});

	test('of two tabs are kept together, whichever chose last', () => {
		const storage = memory();
		const [here, there] = [new ReadingPreferences(() => storage), new ReadingPreferences(() => storage)];
		there.choose({ theme: 'dark', takesCharacterKeys: false });
		here.choose({ gradeCount: 2 });
		const both = { ...DEFAULT_PREFERENCES, theme: 'dark', takesCharacterKeys: false, gradeCount: 2 };
		expect(here.values).toEqual(both);
		expect(new ReadingPreferences(() => storage).values).toEqual(both);
		there.readAgain();
		expect(there.values).toEqual(both);
	});

	test.each([
		['no JSON', '{', {}],
		['null', 'null', {}],
		['a list', '[1]', {}],
		['an unknown theme', '{"theme":"pink","measure":70}', { measure: 70 }],
		['too large a type', '{"textSizePercent":900}', { textSizePercent: 200 }],
		['people and events not to be marked', '{"marksSubjects":false}', { marksSubjects: false }],
		['no cards in the text', '{"studiesInText":false}', { studiesInText: false }],
		['what is held to be shown', '{"showsMemory":true}', { showsMemory: true }],
		['a typeface', '{"typeface":"opendyslexic"}', { typeface: 'opendyslexic' }],
		['a typeface we do not have', '{"typeface":"papyrus","isJustified":true}', { isJustified: true }],
		['words to be broken', '{"isHyphenated":true}', { isHyphenated: true }],
		['the comforts', '{"keepsScreenOn":true,"turnsAtEdges":true}', { keepsScreenOn: true, turnsAtEdges: true }],
		['two grades', '{"gradeCount":2}', { gradeCount: 2 }],
		['three grades', '{"gradeCount":3}', {}],
		['the seconds to be shown', '{"showsTimer":true}', { showsTimer: true }],
		['swipes to be grades', '{"swipesToGrade":true}', { swipesToGrade: true }],
		['a text for a yes or no', '{"marksSubjects":"no"}', {}],
		['a voice and a speed', '{"voiceUri":"urn:a","speechRate":9}', { voiceUri: 'urn:a', speechRate: 3 }],
		['a number for a voice', '{"voiceUri":7}', {}],
		['a text for a number', '{"lineHeight":"2"}', {}]
	])('read %s as what is right in it', (_name, kept, expected) => {
		expect(new ReadingPreferences(() => memory(kept)).values).toEqual({ ...DEFAULT_PREFERENCES, ...expected });
	});
});

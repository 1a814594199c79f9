import { describe, expect, test } from 'vitest';
import { Listening } from '#lib/state/listening.svelte.ts';

const MINUTE_MS = 60_000;

function listenTo(sections: readonly (readonly string[])[]) {
	const sentences = sections.flatMap((all, index) => all.map((words) => ({ words, sectionId: `s${index + 1}` })));
	const said: string[] = [];
	const shown: string[] = [];
	const silent = () => undefined;
	const voice: { end: () => void; fail: () => void; isSpeaking: boolean } = {
		end: silent,
		fail: silent,
		isSpeaking: false
	};
	const clock = { nowMs: 0 };
	const listening = new Listening({
		sentences: () => sentences,
		speak: (words, _delivery, { onend, onfail }) => {
			said.push(words);
			Object.assign(voice, { end: onend, fail: onfail, isSpeaking: true });
			return () => (voice.isSpeaking = false);
		},
		delivery: () => ({ voiceUri: null, rate: 1, language: 'en' }),
		hasVoices: () => true,
		nowMs: () => clock.nowMs,
		onsentence: (index, isGoneTo) => shown.push(`${sentences[index]?.words ?? ''}${isGoneTo ? '!' : ''}`)
	});
	return { listening, said, shown, voice, clock };
}

describe('listening', () => {
	test('goes from sentence to sentence and ends with the text, at none of them', () => {
		const { listening, said, voice } = listenTo([['A', 'B'], ['C']]);
		listening.play(0);
		for (let times = 0; times < 3; times += 1) voice.end();
		expect(said).toEqual(['A', 'B', 'C']);
		expect(listening.isPlaying).toBe(false);
		expect(listening.index).toBeNull();
		listening.play(1);
		expect(said.at(-1)).toBe('B');
	});

	test('plays the same sentence again after a pause, whatever is in view', () => {
		const { listening, said, voice } = listenTo([['A', 'B', 'C']]);
		listening.play(1);
		listening.pause();
		expect(voice.isSpeaking).toBe(false);
		listening.play(2);
		expect(said).toEqual(['B', 'B']);
	});

	test('skips while it speaks and while it does not, never beyond the text', () => {
		const { listening, said, shown } = listenTo([['A', 'B']]);
		listening.skip(1);
		expect(listening.index).toBeNull();
		listening.play(0);
		listening.skip(-1);
		listening.skip(1);
		listening.pause();
		listening.skip(-1);
		expect(said).toEqual(['A', 'A', 'B']);
		expect(shown).toEqual(['A!', 'A!', 'B!', 'A!']);
	});

	test.each([
		['at the end of the section', 'section', 0, ['A', 'B']],
		['when the minutes are over, after the sentence', 15, 15 * MINUTE_MS, ['A']],
		['not before the minutes are over', 15, 15 * MINUTE_MS - 1, ['A', 'B', 'C']],
		['never by itself', 'never', 90 * MINUTE_MS, ['A', 'B', 'C']]
	] as const)('stops %s', (_name, sleep, afterMs, heard) => {
		const { listening, said, voice, clock } = listenTo([['A', 'B'], ['C']]);
		listening.chooseSleep(sleep);
		listening.play(0);
		clock.nowMs = afterMs;
		while (listening.isPlaying) voice.end();
		expect(said).toEqual(heard);
		const hasSlept = heard.length < 3;
		expect(listening.hasSlept).toBe(hasSlept);
		if (!hasSlept) return;
		expect(listening.sleep).toBe('never');
		listening.play(0);
		expect(said.at(-1)).toBe('ABC'[heard.length]);
		expect(listening.hasSlept).toBe(false);
	});

	test.each([
		['a voice that fails', ({ voice }: ReturnType<typeof listenTo>) => voice.fail()],
		['a browser found silent', ({ listening }: ReturnType<typeof listenTo>) => listening.noteSilence()]
	])('says so after %s, and has the same sentence again on play', (_name, breakOff) => {
		const listened = listenTo([['A', 'B']]);
		listened.listening.play(1);
		breakOff(listened);
		expect(listened.listening).toMatchObject({ isPlaying: false, fault: 'voice-stopped', index: 1 });
		listened.listening.play(0);
		expect(listened.said).toEqual(['B', 'B']);
		expect(listened.listening.fault).toBeNull();
	});

	test('begins the sentence anew for another voice, and only if it is heard', () => {
		const { listening, said } = listenTo([['A', 'B']]);
		listening.restart();
		listening.play(0);
		listening.restart();
		listening.pause();
		listening.restart();
		expect(said).toEqual(['A', 'A']);
	});
});

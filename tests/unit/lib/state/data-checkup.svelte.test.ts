import { afterEach, describe, expect, test, vi } from 'vitest';
import { DataCheckup } from '#lib/state/data-checkup.svelte.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

const PARAGRAPHS = Array.from({ length: 3 }, (_, order) => {
	return { id: `p${order + 1}`, sectionId: 's1', start: order * 10, text: `Harbour ${order}` } as const;
});

type Needs = ConstructorParameters<typeof DataCheckup>[0];

function makeCheckup(study: Study, needs: Partial<Needs> = {}) {
	const fetchParagraphs = () => Promise.resolve(PARAGRAPHS);
	return { checkup: new DataCheckup({ ...study.needs, fetchParagraphs, ...needs }) };
}

const loseSchedules = ({ store }: Study) => store.write(['schedules'], ({ store: schedules }) => schedules.clear());
const codesOf = (checkup: DataCheckup) => checkup.result?.findings.map(({ code }) => code);

afterEach(() => void vi.restoreAllMocks());

describe('a checkup', () => {
	test('counts what it saw and tells what contradicts the log', async () => {
		const study = await makeStudy(3);
		const { checkup } = makeCheckup(study);
		await checkup.run();
		expect(checkup.result).toEqual({ cardCount: 3, reviewCount: 0, findings: [], unreadTitles: [] });
		await loseSchedules(study);
		await checkup.run();
		expect(codesOf(checkup)).toEqual(Array.from({ length: 3 }, () => 'schedule-missing'));
	});

	test('looks quotations up in the text, and says so where it cannot', async () => {
		const study = await makeStudy(4);
		const { checkup } = makeCheckup(study);
		await checkup.run();
		expect(checkup.result?.findings.map(({ code, words }) => [code, words])).toEqual(
			[
				['passage-link-broken', 'Which harbour is number 3?'],
				['passage-lost', 'Which harbour is number 3?']
			].reverse()
		);
		const offline = makeCheckup(study, { fetchParagraphs: () => Promise.reject(new TypeError('no network')) }).checkup;
		await offline.run();
		expect(offline.result).toMatchObject({ findings: [], unreadTitles: ['On Harbours'] });
	});

	test('that cannot read says so', async () => {
		const { checkup } = makeCheckup(await makeStudy(1));
		vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
			throw new DOMException('no', 'DataError');
		});
		await checkup.run();
		expect([checkup.error?.code, checkup.result, checkup.phase]).toEqual(['corrupt', null, 'idle']);
	});
});

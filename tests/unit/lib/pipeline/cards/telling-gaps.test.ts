import { describe, expect, it } from 'vitest';
import { tellingGap } from '#lib/pipeline/cards/telling-gaps.ts';

describe('tellingGap', () => {
	it.each([
		['A town cannot own a broad river without caring for its banks', 'caring for its banks'],
		['The town needs millers rather than new dams of stone', 'new dams of stone'],
		['The flood of that spring came not from the rain, but from the neglect of the banks', 'the neglect of the banks'],
		['The dams along the whole valley were built by the county council', 'the county council']
	])('cuts the telling part out of "%s"', (text, answer) => {
		expect(tellingGap(text)?.answer).toBe(answer);
	});

	it.each([
		['“by many” goes on with “as”', 'The new policy of the valley has been interpreted by many as a good omen'],
		['many fillings fit', 'The program of the valley council is not held as a dogma'],
		[
			'the clause goes on behind it',
			'The millers along the river, not in spite of, but because of the flood, grew rich'
		],
		['it is a clause of its own', 'The opinions of the valley are more common than is, in towns, the avowal of them']
	])('leaves a claim whole where %s', (_, text) => {
		expect(tellingGap(text)).toBeNull();
	});
});

import { expect, test } from 'vitest';
import { topicWords } from '#lib/pipeline/cards/topic-words.ts';

test.each([
	['five uses make a topic, in whatever case', 'Mill mill. MILL, the mill’s (mill)', ['mill']],
	['four do not', 'river river river river', []],
	['words that it begins count for it, not it for them', 'worker worker workers workers workers', ['worker']],
	['short words are no topics', 'the the the the the the', []],
	['no words at all', ' …! ', []]
])('%s', (_, text, topics) => {
	expect([...topicWords(text)]).toEqual(topics);
});

const FINITE =
	/\s(?:is|are|was|were|has|have|had|will|would|can|could|must|should|may|might|cannot|does|did|do|shall|ought)\s/u;
const LONGEST_TOPIC_WORDS = 10;

/** What a clause is about: the noun phrase before its first auxiliary; null where that cannot be told. */
export function topicOf(clause: string): string | null {
	const topic = FINITE.exec(clause) === null ? undefined : clause.split(FINITE)[0];
	if (topic === undefined || topic.split(' ').length > LONGEST_TOPIC_WORDS || /[,;:“”"]/u.test(topic)) return null;
	if (
		/^(?:it|there|he|she|they|we|you|i|this|that|these|those|if|when|to|by|in|not|as|one|who|what|all|nothing|such|since|because|for|even|only|at|from|with|nor|here)\b/iu.test(
			topic
		)
	)
		return null;
	return /\b(?:that|which|who|when|if|because)\b/iu.test(topic) ? null : topic;
}

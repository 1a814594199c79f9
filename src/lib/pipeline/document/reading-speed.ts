/**
 * Silent reading of English non-fiction by adults, words a minute.
 * @see Brysbaert, M. (2019), "How many words do we read per minute?", Journal of Memory and Language 109
 */
export const USUAL_WORDS_PER_MINUTE = 238;

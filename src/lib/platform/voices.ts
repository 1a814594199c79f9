/** A voice that this browser lends. */
export interface Voice {
	/** Its name for the browser, kept as the reader's choice. */
	readonly uri: string;
	readonly name: string;
	/** BCP 47, as `en-GB`. */
	readonly language: string;
	/** Whether it speaks without a network. */
	readonly isLocal: boolean;
	/** Whether it is the one the device speaks with. */
	readonly isDefault: boolean;
}

/**
 * Tells which voices there are, now and whenever the browser learns of others: at first it often names none.
 * @returns stops telling
 */
export function watchVoices(onvoices: (voices: readonly Voice[]) => void): () => void {
	if (typeof speechSynthesis === 'undefined') return () => undefined;
	const tell = () =>
		onvoices(
			speechSynthesis.getVoices().map(({ voiceURI, name, lang, localService, default: isDefault }) => ({
				uri: voiceURI,
				name,
				// Android writes en_GB.
				language: lang.replace('_', '-'),
				isLocal: localService,
				isDefault
			}))
		);
	// Safari has no addEventListener here before 16.
	const isOld = typeof speechSynthesis.addEventListener !== 'function';
	if (isOld) speechSynthesis.onvoiceschanged = tell;
	else speechSynthesis.addEventListener('voiceschanged', tell);
	tell();
	return () => {
		if (isOld) speechSynthesis.onvoiceschanged = null;
		else speechSynthesis.removeEventListener('voiceschanged', tell);
	};
}

/**
 * The voices of a language: those that need no network first, of these the device's own; otherwise as the browser
 * orders them. One that it lists twice, as Safari does at times, is one.
 */
export function voicesFor(language: string, voices: readonly Voice[]): readonly Voice[] {
	const rank = ({ isLocal, isDefault }: Voice) => (isLocal ? 0 : 2) + (isDefault ? 0 : 1);
	const byUri = new Map(voices.map((voice) => [voice.uri, voice]));
	return [...byUri.values()]
		.filter((voice) => voice.language.split('-')[0]?.toLowerCase() === language)
		.sort((one, other) => rank(one) - rank(other));
}

import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { lowered } from '#lib/pipeline/cards/wording.ts';

const PROPORTION =
	/^(The (?:more|less|greater|higher|deeper|better|worse|smaller|larger|older|nearer|fewer)\b[^,;:]{15,110}), (the (?:more|less|greater|higher|deeper|better|worse|smaller|larger|nearer|fewer)\b[^;:]{10,110})$/u;

/** "The more P, the more Q" asks what follows the more P. */
export const askProportion: ClaimForm = ({ text, frame }) => {
	const [, condition, outcome] = PROPORTION.exec(text) ?? [];
	if (condition === undefined || outcome === undefined) return null;
	return {
		form: 'basic',
		question: 'proportion',
		prompt: `What${frame} follows ${lowered(condition)}?`,
		answer: `T${outcome.slice(1)}`
	};
};

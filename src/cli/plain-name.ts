const TITLES =
	/^(?:the |dr\.? |mr\.? |mrs\.? |m\. |sir |lord |general |cardinal |archdeacon |colonel |bishop |professor |president |st\.? )+/i;
/** A name as the annotations are compared by: without titles, a possessive ending and capitals. */
export function plainName(name: string): string {
	return name
		.replace(/[’']s?$/u, '')
		.replace(TITLES, '')
		.toLowerCase()
		.trim();
}

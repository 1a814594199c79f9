import type { Handle } from '@sveltejs/kit';

/** The face that every page sets its text in. */
const TEXT_FACE = /\/literata-core\.[^/]+$/;

/** Has the text's face asked for in the head of each page, besides what Kit asks for by itself. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) => type === 'js' || type === 'css' || TEXT_FACE.test(path)
	});

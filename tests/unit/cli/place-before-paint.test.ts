import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withScriptAtEnd } from '../../../src/cli/place-before-paint.ts';

const page = `<head><meta http-equiv="content-security-policy" content="script-src 'self'; style-src 'self'"></head>
<body><article>Words.</article></body>`;

test('a script at the end of a page is whole and one that its CSP allows', () => {
	const script = "location.replace('$&');";
	const html = withScriptAtEnd(page, script);
	expect(html).toContain(
		`<article>Words.</article><script>${script}</script><template id="place-before-paint"></template></body>`
	);
	const hash = createHash('sha256').update(script).digest('base64');
	expect(html).toContain(`script-src 'self' 'sha256-${hash}'; style-src 'self'`);
});

test('a page that has no policy is an error: the script would run unhashed', () => {
	expect(() => withScriptAtEnd('<body></body>', 'go();')).toThrow('no CSP');
});

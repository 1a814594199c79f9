import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserFlags, requireBrowser } from './support/find-browser.ts';
import { drawAppleIcon, drawFavicon, drawIcon, drawMaskableIcon } from './support/icon.ts';

const images = [
	{ file: 'static/icons/icon-192.png', svg: drawIcon(), sizePx: 192 },
	{ file: 'static/icons/icon-512.png', svg: drawIcon(), sizePx: 512 },
	{ file: 'static/icons/maskable-192.png', svg: drawMaskableIcon(), sizePx: 192 },
	{ file: 'static/icons/maskable-512.png', svg: drawMaskableIcon(), sizePx: 512 },
	{ file: 'static/icons/apple-touch-icon.png', svg: drawAppleIcon(), sizePx: 180 },
	{ file: 'static/icons/favicon-32.png', svg: drawFavicon(), sizePx: 32 }
];

mkdirSync('static/icons', { recursive: true });
writeFileSync('static/favicon.svg', drawFavicon());

const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserFlags });
for (const { file, svg, sizePx } of images) {
	const page = await browser.newPage({ viewport: { width: sizePx, height: sizePx }, colorScheme: 'light' });
	const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
	await page.setContent(`<body style="margin:0"><img style="display:block" width="${sizePx}" src="${source}">`);
	await page.screenshot({ path: file, omitBackground: true });
	await page.close();
	console.log(file);
}
await browser.close();

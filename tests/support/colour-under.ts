import type { Page } from '@playwright/test';

/** The colour that most of a rectangle of the window has, as `r g b`. */
export async function colourUnder(
	page: Page,
	clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
): Promise<string> {
	const png = await page.screenshot({ clip });
	return page.evaluate(async (base64) => {
		const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
		if (canvas === null) throw new Error('No canvas to look with.');
		canvas.drawImage(picture, 0, 0);
		const { data } = canvas.getImageData(0, 0, picture.width, picture.height);
		const counts = new Map<string, number>();
		for (let at = 0; at < data.length; at += 4) {
			const colour = `${data[at]} ${data[at + 1]} ${data[at + 2]}`;
			counts.set(colour, (counts.get(colour) ?? 0) + 1);
		}
		return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
	}, png.toString('base64'));
}

import type { Page } from '@playwright/test';

interface Rectangle {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A picture, PNG, and what of it is looked at, in its own pixels; without it all is. */
interface Picture {
	readonly base64: string;
	readonly clip?: Rectangle;
}

/** The colour that most of a picture has, as `r g b`; runs in a page. */
export async function mostFrequentColour({ base64, clip }: Picture): Promise<string> {
	const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
	const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
	const { x, y, width, height } = clip ?? { x: 0, y: 0, width: picture.width, height: picture.height };
	const canvas = new OffscreenCanvas(width, height).getContext('2d');
	if (canvas === null) throw new Error('No canvas to look with.');
	canvas.drawImage(picture, -x, -y);
	const { data } = canvas.getImageData(0, 0, width, height);
	const counts = new Map<string, number>();
	for (let at = 0; at < data.length; at += 4) {
		const colour = `${data[at]} ${data[at + 1]} ${data[at + 2]}`;
		counts.set(colour, (counts.get(colour) ?? 0) + 1);
	}
	return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** The colour that most of a rectangle of the window has, as `r g b`. */
export async function colourUnder(page: Page, clip: Rectangle): Promise<string> {
	const png = await page.screenshot({ clip });
	return page.evaluate(mostFrequentColour, { base64: png.toString('base64') });
}

/** Across, in CSS pixels. */
const ICON_SIZE = 128;

/**
 * Gives an installed app on iOS a start picture, the icon on paper, in place of a blank screen. Safari takes one only if it
 * has the very size of the screen. Links for each screen there is would weigh on every page of every reader, so the two of
 * this device are drawn here, as Safari reads the page when it is put on the home screen.
 * @param paper CSS colour
 */
export async function addIosStartPictures(iconUrl: string, paper: string): Promise<void> {
	const icon = new Image();
	icon.src = iconUrl;
	await icon.decode();
	const short = Math.min(screen.width, screen.height);
	const long = Math.max(screen.width, screen.height);
	addTag('meta', { name: 'apple-mobile-web-app-capable', content: 'yes' });
	for (const [orientation, width, height] of [
		['portrait', short, long],
		['landscape', long, short]
	] as const) {
		const href = drawPicture(icon, paper, width, height);
		addTag('link', { rel: 'apple-touch-startup-image', media: `(orientation: ${orientation})`, href });
	}
}

function addTag(name: 'meta' | 'link', attributes: Record<string, string>): void {
	document.head.append(Object.assign(document.createElement(name), attributes));
}

function drawPicture(icon: HTMLImageElement, paper: string, width: number, height: number): string {
	const canvas = document.createElement('canvas');
	canvas.width = width * devicePixelRatio;
	canvas.height = height * devicePixelRatio;
	const context = canvas.getContext('2d');
	if (context === null) return '';
	context.scale(devicePixelRatio, devicePixelRatio);
	context.fillStyle = paper;
	context.fillRect(0, 0, width, height);
	context.drawImage(icon, (width - ICON_SIZE) / 2, (height - ICON_SIZE) / 2, ICON_SIZE, ICON_SIZE);
	return canvas.toDataURL('image/png');
}

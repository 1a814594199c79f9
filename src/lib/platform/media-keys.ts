/** What the keys of a keyboard, a headset or the lock screen ask for. */
interface MediaKeyHandlers {
	readonly play: () => void;
	readonly pause: () => void;
	readonly next: () => void;
	readonly previous: () => void;
}

export interface MediaKeys {
	/** To be called from a press, when speaking begins, and when it stops. */
	readonly tell: (isPlaying: boolean) => void;
	readonly release: () => void;
}

const RATE_HZ = 8000;
/** Chrome shows no controls for sounds under 5 s. */
const LENGTH_S = 6;

/**
 * Takes the media keys. Browsers give them only to a page that plays a sound, and do not count speech as one, so a
 * silent one runs with it.
 * @returns null where the browser has no such keys
 * @see https://github.com/w3c/mediasession/issues/213
 */
export function takeMediaKeys(title: string, author: string, handlers: MediaKeyHandlers): MediaKeys | null {
	if (!('mediaSession' in navigator) || typeof MediaMetadata === 'undefined') return null;
	const { mediaSession } = navigator;
	const actions = {
		play: handlers.play,
		pause: handlers.pause,
		nexttrack: handlers.next,
		previoustrack: handlers.previous
	};
	const take = (isTaken: boolean) => {
		for (const [action, handler] of Object.entries(actions)) {
			mediaSession.setActionHandler(action as MediaSessionAction, isTaken ? handler : null);
		}
	};
	let silence: HTMLAudioElement | null = null;
	let address = '';
	mediaSession.metadata = new MediaMetadata({ title, artist: author });
	take(true);
	return {
		tell(isPlaying) {
			mediaSession.playbackState = isPlaying ? 'playing' : 'paused';
			if (isPlaying && silence === null) {
				address = URL.createObjectURL(silentSound());
				silence = new Audio(address);
				silence.loop = true;
			}
			// Refused before the first press of the page: the keys go to others, the voice speaks all the same.
			if (isPlaying) silence?.play().catch(() => undefined);
			else silence?.pause();
		},
		release() {
			silence?.pause();
			if (address !== '') URL.revokeObjectURL(address);
			take(false);
			mediaSession.metadata = null;
			mediaSession.playbackState = 'none';
		}
	};
}

/** Some seconds of silence as a WAV file, one byte a sample. */
function silentSound(): Blob {
	const samples = RATE_HZ * LENGTH_S;
	const header = new DataView(new ArrayBuffer(44));
	const write = (at: number, letters: string) =>
		[...letters].forEach((letter, index) => header.setUint8(at + index, letter.charCodeAt(0)));
	write(0, 'RIFF');
	header.setUint32(4, 36 + samples, true);
	write(8, 'WAVEfmt ');
	header.setUint32(16, 16, true);
	header.setUint16(20, 1, true);
	header.setUint16(22, 1, true);
	header.setUint32(24, RATE_HZ, true);
	header.setUint32(28, RATE_HZ, true);
	header.setUint16(32, 1, true);
	header.setUint16(34, 8, true);
	write(36, 'data');
	header.setUint32(40, samples, true);
	return new Blob([header, new Uint8Array(samples).fill(128)], { type: 'audio/wav' });
}

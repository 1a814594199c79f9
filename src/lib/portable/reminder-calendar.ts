/** A reminder that a calendar gives every day. */
export interface DailyReminder {
	/** The first day, a calendar day `YYYY-MM-DD`. */
	readonly firstDate: string;
	/** Local time of day, `HH:MM`, wherever the device is. */
	readonly time: string;
	/** What the calendar shows. */
	readonly title: string;
	/** The page that it leads to. */
	readonly url: string;
	/** When the file was written, epoch milliseconds. */
	readonly writtenAtMs: number;
}

/** Calendars take a file with the same id for a change of the same reminder. */
const REMINDER_ID = 'daily-review@commonplace';

const LONGEST_LINE_BYTES = 75;

/**
 * Writes a daily reminder as a calendar file (`.ics`). Its time has no zone: seven in the evening stays so on a journey.
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function reminderCalendar({ firstDate, time, title, url, writtenAtMs }: DailyReminder): string {
	const local = `${firstDate.replace(/-/gu, '')}T${time.replace(':', '')}00`;
	const written = new Date(writtenAtMs).toISOString().replace(/[-:]|\.\d{3}/gu, '');
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Commonplace//Daily reminder//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		'BEGIN:VEVENT',
		`UID:${REMINDER_ID}`,
		`DTSTAMP:${written}`,
		`DTSTART:${local}`,
		'DURATION:PT10M',
		'RRULE:FREQ=DAILY',
		`SUMMARY:${escaped(title)}`,
		`DESCRIPTION:${escaped(url)}`,
		`URL:${url}`,
		'TRANSP:TRANSPARENT',
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		`DESCRIPTION:${escaped(title)}`,
		'TRIGGER:PT0S',
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function escaped(text: string): string {
	return text.replace(/[\\;,]/gu, (sign) => `\\${sign}`).replace(/\r?\n/gu, '\\n');
}

/** A line over several where it is too long; each but the first begins with a space. No character is cut in two. */
function folded(line: string): string {
	const bytesOf = (text: string) => new TextEncoder().encode(text).length;
	let [last, done] = ['', ''];
	for (const character of line) {
		if (bytesOf(last + character) > LONGEST_LINE_BYTES) {
			done += `${last}\r\n`;
			last = ' ';
		}
		last += character;
	}
	return done + last;
}

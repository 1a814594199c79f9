/** An element of the page, as W3C WebDriver hands it from and to scripts: one key, the same in every engine. */
export type ElementReference = Readonly<Record<string, string>>;

/** The part of W3C WebDriver that the tests need, over whichever wire an engine speaks. */
export interface WebDriver {
	/** Opens an address and waits until it has loaded. */
	navigate(url: string): Promise<void>;
	/** Runs the body of a function in the page; what its last argument is called with is the answer. */
	run(script: string, parameters: readonly unknown[]): Promise<unknown>;
	click(element: ElementReference): Promise<void>;
	type(element: ElementReference, text: string): Promise<void>;
	/** A picture of what the window shows, PNG. */
	takeScreenshot(): Promise<Buffer>;
	/** What the engine has logged as an error of the pages so far, since it was started: thrown, refused by a CSP. */
	readErrors(): Promise<readonly string[]>;
	/** Closes the window and opens the app anew: with all that is stored, in a new browser if the engine keeps profiles. */
	reopen(): Promise<void>;
	close(): Promise<void>;
}

export type EngineName = 'WebKit' | 'Firefox';

/** A browser engine other than Chromium, as Debian packages it. */
export interface Engine {
	readonly name: EngineName;
	/** The programs that it needs, each with the Debian package that has it. */
	readonly programs: Readonly<Record<string, string>>;
	/** @param home an empty folder, for the profile and, in `downloads`, for what the page saves */
	start(home: string): Promise<WebDriver>;
}

/** The id within an element's reference. */
export function idOf(element: ElementReference): string {
	const [id] = Object.values(element);
	if (id === undefined) throw new Error('This is no element.');
	return id;
}

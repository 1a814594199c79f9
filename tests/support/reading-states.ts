import { expect, type Page } from '@playwright/test';
import { bar, highlight, selectWords } from '#tests/support/highlight-steps.ts';
import {
	chooseKind,
	closeSheet,
	discard,
	expectSheet,
	firstCards,
	openByKey,
	openFromBar,
	openFromIndex,
	openHighlights,
	openSheet,
	openVoices,
	placesBar,
	playWithoutVoice,
	pressIn,
	pressWords,
	search,
	startListening,
	top,
	voiceBar
} from '#tests/support/reading-room-steps.ts';
import { readToCards } from '#tests/support/section-card-steps.ts';

/** One way the reading room can stand. */
export interface ReadingState {
	readonly name: string;
	/** Brings it about from the state before it in the table, and ends when it is there. */
	readonly open: (page: Page) => Promise<void>;
	/** Whether the press itself moves what stands below, as an answer does that is shown under its question. */
	readonly isMoved?: boolean;
	/** How it is left, where it is. */
	readonly close?: (page: Page) => Promise<void>;
}

const NAME = 'Isaac Deutscher, the most influential';

/** What the toolbar, a name, a key and the voice open. Like all of them in an order in which one leads to the next. */
const AROUND_THE_TEXT: readonly ReadingState[] = [
	{ name: 'the plain article', open: () => Promise.resolve() },
	{ name: 'Contents', open: (page) => openSheet(page, 'Contents'), close: closeSheet },
	{ name: 'Search, empty', open: (page) => openSheet(page, 'Search') },
	{ name: 'Search, with places', open: (page) => search(page, 'democracy', /^\d+ places$/) },
	{ name: 'Search, with none', open: (page) => search(page, 'ocean liner', /^Nothing found/), close: closeSheet },
	{ name: 'Appearance', open: (page) => openSheet(page, 'Appearance'), close: closeSheet },
	{ name: 'Index', open: (page) => openSheet(page, 'Index') },
	{ name: 'an event, over the index', open: (page) => openFromIndex(page, 'Events'), close: closeSheet },
	{
		name: 'the positions of the index',
		open: async (page) => {
			await chooseKind(page, 'Positions');
			await top(page).locator('summary').first().click();
		},
		isMoved: true
	},
	{
		name: 'a position, over the index',
		open: (page) => openFromIndex(page, 'Positions'),
		close: async (page) => {
			await closeSheet(page);
			await closeSheet(page);
		}
	},
	{
		name: 'a figure',
		open: async (page) => {
			await pressWords(page, NAME);
			await expect(top(page).getByRole('heading', { name: /^\d+ cards?$/ })).toBeVisible();
		},
		close: closeSheet
	},
	{ name: 'Keys', open: (page) => openByKey(page, '?', 'Keys'), close: closeSheet },
	{
		name: 'Source',
		open: async (page) => {
			await page.locator('cite').first().focus();
			await openByKey(page, 'Enter', 'Source');
		},
		close: closeSheet
	},
	{ name: 'Listen', open: startListening },
	{ name: 'Listen, where there is no voice', open: playWithoutVoice, isMoved: true },
	{ name: 'the choice of voices, where there is none', open: openVoices, close: closeSheet },
	{
		name: 'Listen, speaking',
		open: async (page) => {
			await page.evaluate(() => window.voiceControl.arrive());
			await pressIn(voiceBar(page), 'Play');
			await expect(voiceBar(page).getByRole('button', { name: 'Pause' })).toBeVisible();
		},
		isMoved: true
	},
	{
		name: 'the choice of voices',
		open: openVoices,
		close: async (page) => {
			await closeSheet(page);
			await pressIn(voiceBar(page), 'Stop listening');
			await expect(voiceBar(page)).toBeHidden();
		}
	}
];

/** What is done with words of the text, and at the end of a section. */
const IN_THE_TEXT: readonly ReadingState[] = [
	{
		name: 'words selected',
		open: async (page) => {
			await selectWords(page, NAME);
			await expect(bar(page)).toBeVisible();
		}
	},
	{
		name: 'a note being written',
		open: async (page) => {
			await openFromBar(page, 'Note');
			await pressIn(top(page), 'Save note');
			await expect(top(page)).toContainText('Write the note.');
			await top(page).getByRole('textbox', { name: 'Note' }).fill('He comes back to this.');
		},
		isMoved: true
	},
	{
		name: 'a note about to be lost',
		open: async (page) => {
			await page.keyboard.press('Escape');
			await expect(top(page).getByRole('alert')).toBeVisible();
		},
		close: discard,
		isMoved: true
	},
	{ name: 'Make a card', open: (page) => selectWords(page, NAME).then(() => openFromBar(page, 'Make a card')) },
	{
		name: 'Make a card, with a gap',
		open: (page) => top(page).getByRole('radio', { name: 'Fill the gap' }).check({ force: true }),
		isMoved: true,
		close: closeSheet
	},
	{
		name: 'a highlight',
		open: async (page) => {
			await highlight(page, 'yellow', NAME);
			await pressWords(page, NAME);
			await expectSheet(page, 'Highlight');
			await expect(top(page).getByRole('heading', { name: 'In this passage' })).toBeVisible();
		},
		close: closeSheet
	},
	{ name: 'the highlights', open: openHighlights, close: closeSheet },
	{ name: 'a card of a section', open: (page) => readToCards(firstCards(page)) },
	{
		name: 'a card of a section, with its answer',
		open: async (page) => {
			await pressIn(firstCards(page), 'Show answer');
			await expect(firstCards(page).getByRole('button', { name: 'Remembered' })).toBeVisible();
		},
		isMoved: true
	},
	{
		name: 'a card of a section, another one answered',
		open: async (page) => {
			await pressIn(firstCards(page), 'Remembered');
			await expect(firstCards(page).getByRole('button', { name: 'Undo' })).toBeVisible();
		},
		isMoved: true
	},
	{
		name: 'a place found',
		open: async (page) => {
			await openSheet(page, 'Search');
			await search(page, 'democracy', /^\d+ places$/);
			await page.keyboard.press('Enter');
			await expect(placesBar(page)).toBeVisible();
		}
	}
];

/** Every state of the reading room, each table for an essay just opened. */
export const READING_STATES = { 'around the text': AROUND_THE_TEXT, 'in the text': IN_THE_TEXT };

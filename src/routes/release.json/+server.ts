import { json } from '@sveltejs/kit';

export const prerender = true;

/** What this release is called: a file by itself, so that no script changes for its name alone. */
export const GET = () => json({ name: process.env.RELEASE ?? 'unknown' });

import { existsSync } from 'node:fs';
import { serveSite } from './site-server.ts';

const port = Number(process.env.PORT ?? 4173);
const base = process.env.BASE_PATH ?? '';

if (!existsSync('build/index.html')) fail('There is no build/ to serve: run "npm run build" first.');
try {
	const site = await serveSite('build', port, base);
	console.log(`Commonplace is at http://localhost:${site.port}${base}`);
} catch (error) {
	const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
	fail(
		isTaken
			? `Port ${port} is taken by another program. Choose another one: PORT=4174 npm start`
			: `The server could not start: ${String(error)}`
	);
}

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}

import { createReadStream, readdirSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, sep } from 'node:path';
import sirv from 'sirv';

export interface SiteServer {
	readonly port: number;
	/** Ends every connection at once, as a dead server would. */
	close(): Promise<void>;
}

/**
 * Answers for a built site as a static host does: pages with a slash at their end, `404.html` for unknown paths,
 * hashed files to be kept for good and all else to be asked for again.
 * @param base the path the site was built for, without a slash at its end
 * @param onask told the path of each request
 */
export function answerAsHost(directory: string, base = '', onask?: (path: string) => void): RequestListener {
	const pages = pagesIn(directory);
	const serveFile = sirv(directory, {
		etag: true,
		gzip: true,
		brotli: true,
		extensions: ['html'],
		setHeaders: (response, path) => {
			const isHashed = path.includes('/_app/immutable/');
			response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
		}
	});
	return (request, response) => {
		const [address = '', search] = (request.url ?? '').split('?', 2);
		onask?.(address);
		const query = search === undefined ? '' : `?${search}`;
		if (address !== base && !address.startsWith(`${base}/`)) {
			serveNotFound(directory, response);
			return;
		}
		const path = address.slice(base.length);
		if (pages.has(`${path}/`)) {
			response.writeHead(301, { Location: `${address}/${query}` }).end();
			return;
		}
		request.url = path + query;
		serveFile(request, response, () => {
			serveNotFound(directory, response);
		});
	};
}

/**
 * Serves a built site on this machine, as `answerAsHost` describes.
 * @param port 0 for any free port
 */
export async function serveSite(
	directory: string,
	port: number,
	base?: string,
	onask?: (path: string) => void
): Promise<SiteServer> {
	const server = createServer(answerAsHost(directory, base, onask));
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		// No host: Node then listens on IPv4 and IPv6 both.
		server.listen(port, resolve);
	});
	return {
		port: (server.address() as AddressInfo).port,
		close: () =>
			new Promise((resolve) => {
				server.close(() => {
					resolve();
				});
				server.closeAllConnections();
			})
	};
}

function pagesIn(directory: string): ReadonlySet<string> {
	const folders = readdirSync(directory, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name === 'index.html')
		.map((entry) => relative(directory, entry.parentPath).split(sep).join('/'));
	return new Set(folders.map((folder) => encodeURI(folder === '' ? '/' : `/${folder}/`)));
}

function serveNotFound(directory: string, response: ServerResponse): void {
	// What is missing for a moment, as while a release is put up, is not to be missing longer.
	response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' });
	createReadStream(join(directory, '404.html')).pipe(response);
}

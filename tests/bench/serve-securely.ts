import type { RequestListener } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { answerAsHost } from '../../src/cli/site-server.ts';

interface SecureSite {
	/** With `https`, without a slash at its end. */
	readonly origin: string;
	close(): void;
}

/**
 * Serves a built site over TLS and HTTP/2, as every static host does that the app can be installed from: what a page
 * costs there is less by what further connections cost, and more by TLS. The certificate is its own; nobody vouches.
 */
export async function serveSecurely(directory: string): Promise<SecureSite> {
	const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
	const answer = answerAsHost(directory);
	const server = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
		answer(...asHttp1(request, response));
	});
	const sessions = new Set<{ destroy(): void }>();
	server.on('session', (session) => {
		sessions.add(session);
		session.on('close', () => sessions.delete(session));
	});
	await new Promise<void>((resolve) => server.listen(0, resolve));
	return {
		origin: `https://localhost:${(server.address() as AddressInfo).port}`,
		close: () => {
			server.close();
			for (const session of sessions) session.destroy();
		}
	};
}

/** Node gives both protocols the same requests and answers, though not the same types. */
function asHttp1(request: Http2ServerRequest, response: Http2ServerResponse): Parameters<RequestListener> {
	return [request, response] as unknown as Parameters<RequestListener>;
}

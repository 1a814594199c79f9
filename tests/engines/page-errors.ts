/**
 * Script bodies for an engine that tells nobody what its pages throw: the first listens in a page from now on, the
 * second gives what was heard. What goes wrong while the page loads is not heard.
 */
export const listenScript = `
	const heard = (globalThis.heardErrors = []);
	addEventListener('error', ({ message, filename }) => heard.push(message + ' (' + filename + ')'));
	addEventListener('unhandledrejection', ({ reason }) => heard.push('rejected: ' + reason));
	addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
		heard.push('refused by the CSP: ' + violatedDirective + ' ' + blockedURI)
	);
	arguments[arguments.length - 1]();`;

export const heardScript = 'arguments[arguments.length - 1](globalThis.heardErrors?.splice(0) ?? [])';

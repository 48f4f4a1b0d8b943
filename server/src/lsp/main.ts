/** Entry of the server: one bundle, which serves from a process of its own or from a web worker. */
import { startServer } from './server';

const place = 'importScripts' in globalThis ? import('./place.browser') : import('./place.node');
void place.then(({ connection, host }) => startServer(connection, host));

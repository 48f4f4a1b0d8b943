// Required before a program: refuses every connection and every socket that listens, and notes each try in the file GUARD_LOG.
const { appendFileSync } = require('node:fs');

const refuse =
  (what) =>
  (...args) => {
    appendFileSync(process.env.GUARD_LOG, `${what}(${typeof args[0] === 'string' ? args[0] : ''})\n`);
    throw new Error(`${what} is refused`);
  };

const net = require('node:net');
net.Socket.prototype.connect = refuse('net.Socket.connect');
net.Server.prototype.listen = refuse('net.Server.listen');
require('node:dgram').createSocket = refuse('dgram.createSocket');
for (const name of ['http', 'https']) {
  const module = require(`node:${name}`);
  module.request = refuse(`${name}.request`);
  module.get = refuse(`${name}.get`);
}
require('node:http2').connect = refuse('http2.connect');
require('node:tls').connect = refuse('tls.connect');
const dns = require('node:dns');
dns.lookup = refuse('dns.lookup');
dns.promises.lookup = refuse('dns.promises.lookup');
globalThis.fetch = refuse('fetch');

import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

/** Given to Node by `--import`: whatever would speak to another machine, or ask for its address, throws. */
function refused(): never {
  throw new Error('A socket was asked for');
}

net.Socket.prototype.connect = refused;
dgram.Socket.prototype.connect = refused;
dgram.Socket.prototype.send = refused;
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const) {
  Object.assign(dns, { [name]: refused });
  Object.assign(dns.promises, { [name]: refused });
}

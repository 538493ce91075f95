import { connect, type Socket } from "node:net";

/** Speaks Firefox’s own automation protocol, https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html */
export interface Marionette {
  send(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}

/** A message is its length in bytes, a colon, and JSON; it may come in pieces. */
function messagesIn(socket: Socket, hear: (message: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on("data", (piece: Buffer) => {
    rest = Buffer.concat([rest, piece]);
    for (let colon = rest.indexOf(":"); colon > 0; colon = rest.indexOf(":")) {
      const length = Number(rest.subarray(0, colon).toString());
      if (rest.length < colon + 1 + length) return;
      const text = rest.subarray(colon + 1, colon + 1 + length).toString();
      rest = rest.subarray(colon + 1 + length);
      hear(JSON.parse(text));
    }
  });
}

/** Connects once; rejects while Firefox does not listen yet. */
export async function openMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, "127.0.0.1");
  const waiting = new Map<number, { ok(value: unknown): void; bad(error: Error): void }>();
  let last = 0;
  await new Promise<void>((ready, refused) => {
    socket.once("error", refused);
    messagesIn(socket, (message) => {
      // The first message says hello.
      if (!Array.isArray(message)) return ready();
      const [, id, error, result] = message as [number, number, { message: string } | null, unknown];
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.bad(new Error(error.message));
      else asked?.ok(result);
    });
  });
  return {
    async send(command, parameters = {}) {
      last += 1;
      const id = last;
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
      return new Promise((ok, bad) => waiting.set(id, { ok, bad }));
    },
    close: () => void socket.destroy(),
  };
}

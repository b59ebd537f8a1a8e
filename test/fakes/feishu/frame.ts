/** A frame of the long connection's protocol (pbbp2.Frame): headers and a payload. Method 0 controls, 1 carries data. */
export type Frame = {
  sequence: number;
  logId: number;
  service: number;
  method: number;
  headers: Record<string, string>;
  payload: Uint8Array;
};

const VARINT = 0;
const BYTES = 2;

/** Writes a frame as the gateway does. */
export function encodeFrame(frame: Frame): Uint8Array {
  const { sequence, logId, service, method, headers, payload } = frame;
  return Buffer.concat([
    ...[sequence, logId, service, method].flatMap((value, at) => [
      varint(((at + 1) << 3) | VARINT),
      varint(value),
    ]),
    ...Object.entries(headers).map(([key, value]) => bytesField(5, encodeHeader(key, value))),
    bytesField(8, payload),
  ]);
}

/** Reads a frame that the client sent. */
export function decodeFrame(bytes: Uint8Array): Frame {
  const fields = readFields(bytes);
  const number = (at: number) => Number(fields.find((field) => field.number === at)?.value ?? 0);
  const headers = fields.filter((field) => field.number === 5).map((field) => decodeHeader(field.value));
  const payload = fields.find((field) => field.number === 8)?.value;
  return {
    sequence: number(1),
    logId: number(2),
    service: number(3),
    method: number(4),
    headers: Object.fromEntries(headers),
    payload: payload instanceof Uint8Array ? payload : new Uint8Array(),
  };
}

function encodeHeader(key: string, value: string): Uint8Array {
  return Buffer.concat([bytesField(1, Buffer.from(key)), bytesField(2, Buffer.from(value))]);
}

function decodeHeader(value: number | Uint8Array): [string, string] {
  const parts = value instanceof Uint8Array ? readFields(value) : [];
  const text = (at: number) => {
    const part = parts.find((field) => field.number === at)?.value;
    return part instanceof Uint8Array ? Buffer.from(part).toString("utf8") : "";
  };
  return [text(1), text(2)];
}

function bytesField(number: number, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([varint((number << 3) | BYTES), varint(bytes.length), bytes]);
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Uint8Array.from([...bytes, rest]);
}

type Field = { number: number; value: number | Uint8Array };

function readFields(bytes: Uint8Array): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const readVarint = () => {
    let value = 0;
    for (let shift = 1; ; shift *= 0x80) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const key = readVarint();
    const size = readVarint();
    const isBytes = (key & 7) === BYTES;
    fields.push({ number: key >> 3, value: isBytes ? bytes.slice(at, at + size) : size });
    if (isBytes) at += size;
  }
  return fields;
}

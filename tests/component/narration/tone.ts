const perSecond = 8000;

/** A quiet tone as a WAV file in the page's memory, so many seconds long. To be revoked after use. */
export function toneUrl(seconds: number): string {
  return URL.createObjectURL(new Blob([tone(seconds)], { type: "audio/wav" }));
}

/** The bytes of a WAV file with a quiet tone, so many seconds long. */
export function tone(seconds: number): ArrayBuffer {
  const samples = Math.round(seconds * perSecond);
  const view = new DataView(new ArrayBuffer(44 + samples * 2));
  function write(offset: number, text: string): void {
    for (const [index, letter] of [...text].entries()) view.setUint8(offset + index, letter.charCodeAt(0));
  }
  write(0, "RIFF");
  view.setUint32(4, 36 + samples * 2, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, perSecond, true);
  view.setUint32(28, perSecond * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, "data");
  view.setUint32(40, samples * 2, true);
  for (let index = 0; index < samples; index++) {
    view.setInt16(44 + index * 2, Math.sin((index / perSecond) * 2 * Math.PI * 440) * 800, true);
  }
  return view.buffer;
}

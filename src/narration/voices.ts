import type { SpokenLanguage } from "./names.ts";

/** What a choice of voice needs to know of one. */
export type VoiceFacts = Pick<
  SpeechSynthesisVoice,
  "name" | "lang" | "localService" | "default" | "voiceURI"
>;

/** The way each language is spoken where it belongs to the story. */
const homes: Readonly<Record<SpokenLanguage, string>> = { en: "en-gb", fr: "fr-fr", de: "de-de" };

/** Voices made for fun that some systems list among the others, and the oldest robots. */
const jesters =
  /^(?:albert|bad news|bahh|bells|boing|bubbles|cellos|deranged|fred|good news|hysterical|jester|junior|kathy|organ|pipe organ|ralph|superstar|trinoids|whisper|wobble|zarvox)\b/i;
const fine = /natural|neural|premium|enhanced|siri|online/i;
const poor = /espeak|compact|eloquence|robo/i;

/**
 * The best voice for a language among those really there, or `null`. Voices on the device go before voices on the
 * network, which without a connection do not count; `refused` holds the `voiceURI` of those that have failed.
 */
export function voiceFor<V extends VoiceFacts>(
  voices: readonly V[],
  language: SpokenLanguage,
  online: boolean,
  refused: ReadonlySet<string>,
): V | null {
  const fit = voices.filter(
    (voice) =>
      tag(voice).split("-")[0] === language &&
      (voice.localService || online) &&
      !refused.has(voice.voiceURI) &&
      !jesters.test(voice.name),
  );
  // Of equals the first: the system lists its own choice first.
  return fit.reduce<V | null>(
    (best, voice) => (best === null || rank(voice, language) > rank(best, language) ? voice : best),
    null,
  );
}

function rank(voice: VoiceFacts, language: SpokenLanguage): number {
  const names = `${voice.name} ${voice.voiceURI}`;
  return (
    (voice.localService ? 16 : 0) +
    (poor.test(names) ? 0 : 8) +
    (tag(voice) === homes[language] ? 4 : 0) +
    (fine.test(names) ? 2 : 0) +
    (voice.default ? 1 : 0)
  );
}

/** Android writes `en_GB`. */
function tag(voice: VoiceFacts): string {
  return voice.lang.toLowerCase().replaceAll("_", "-");
}

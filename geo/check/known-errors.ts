/** A mistake that sources repeat, how to recognise it in one sentence, and what is right. */
interface KnownError {
  readonly what: string;
  readonly remedy: string;
  /** All of them must match the same sentence. */
  readonly patterns: readonly RegExp[];
}

const fall = /\b(fell|falls?|surrender\w*|captured|tomb\w+|chute|rend\w*|capitul\w+)/i;

const knownErrors: readonly KnownError[] = [
  {
    what: "“May 800” is a slip of translation",
    remedy: "Write 25 May",
    patterns: [/\bMay 800\b|\b800[\s\u00a0\u202f]mai\b/i],
  },
  {
    what: "it was not Edward II who besieged Calais",
    remedy: "Write Edward III",
    patterns: [/[EÉ]d(ward|ouard) II\b/],
  },
  {
    what: "800 is not the number of all defenders",
    remedy: "Say about 4,000 in all, some 800 of them French",
    patterns: [
      /\b(eight hundred|800|huit[\s\u00a0]cents)[\s\u00a0\u202f]((defenders|d[ée]fenseurs)|(French|British|Fran[çc]ais|Britanniques)(,| and| et) ?(British|French|Belgian|Britanniques|Fran[çc]ais|Belges))/i,
    ],
  },
  {
    what: "the Citadel did not fall on 27 May",
    remedy: "Say late afternoon of 26 May",
    patterns: [/\b27(th)?[\s\u00a0\u202f](of )?(May|mai)\b|\bMay 27/i, fall],
  },
  {
    what: "Abbeville was not taken on 21 May",
    remedy: "Write 20 May",
    patterns: [/\b21(st)?[\s\u00a0\u202f](of )?(May|mai)\b|\bMay 21/i, /Abbeville/],
  },
  {
    what: "the lighthouse is not 175 metres high",
    remedy: "Sources give 51 to 59 metres",
    patterns: [/\b175[\s\u00a0\u202f-]?(m|met(re|er)s?|mètres?)\b/i],
  },
  {
    what: "Wessex was not lost on 25 May",
    remedy: "Write 24 May",
    patterns: [/\b25(th)?[\s\u00a0\u202f](of )?(May|mai)\b|\bMay 25/i, /Wessex/],
  },
  {
    what: "the Green Jackets did not all land on 23 May",
    remedy: "Say from 22 May, the bulk on the 23rd",
    patterns: [/Green Jackets/, /\b(landed on|débarqu\p{L}+ le)[\s\u00a0]23[\s\u00a0](May|mai)/iu],
  },
  {
    what: "the battalions are swapped",
    remedy: "It was the 2nd King’s Royal Rifle Corps and the 1st Rifle Brigade",
    patterns: [
      /\b(1st|first) (battalion,? )?(of )?(the )?King’s Royal Rifle Corps|\b(2nd|second) (battalion,? )?(of )?(the )?Rifle Brigade/i,
    ],
  },
  {
    what: "this comes from a novel",
    remedy: "Leave it out",
    patterns: [
      /\bDobbs\b|Never Surrender|(binoculars|jumelles).*(Dover|Douvres)|(Dover|Douvres).*(binoculars|jumelles)/,
    ],
  },
];

/** The known mistakes a text repeats. */
export function knownErrorsIn(text: string): readonly Pick<KnownError, "what" | "remedy">[] {
  const sentences = text.split(/(?<=[.!?…])\s/);
  return knownErrors.filter(({ patterns }) =>
    sentences.some((sentence) => patterns.every((pattern) => pattern.test(sentence))),
  );
}

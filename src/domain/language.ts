/** Languages the app is complete in; Dutch and German join this list when their texts do. */
export const languages = ["en", "fr"] as const;

/** BCP 47 code of a complete language. */
export type Language = (typeof languages)[number];

/** Whether a code from outside names a complete language. */
export function isLanguage(code: string): code is Language {
  return (languages as readonly string[]).includes(code);
}

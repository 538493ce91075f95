/** First names, English and French, that a roman numeral follows as a number and not as an initial; for a pattern. */
export const rulers =
  "Albert|Charles|Edouard|Édouard|Edward|Elizabeth|Élisabeth|Francis|François|Frederick|Frédéric|Georges?|Guillaume|" +
  "Henri|Henry|Jacques|James|Leopold|Léopold|Louis|Mary|Napoleon|Napoléon|Philip|Philippe|Richard|William";

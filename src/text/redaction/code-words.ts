/* Words around a code, and around digits that are none, as the view shows them: in small letters. */

/** What people call a secret of digits, alone and at the end of compounds: pinkode, engangskoden, sms-kode. */
export const NAME =
  /^(?:[\p{L}-]*(?:kode(?:n|r|rne|ord|ordet|nummer|nummeret|tal|tallet)?|adgangsord(?:et)?)|(?:[\p{L}-]*-)?(?:pin|puk)(?:['’]?(?:n?en|s))?|pin(?:code|number)s?|pass(?:word|code|wort|ord)(?:et|en|s)?|løsen(?:et)?|codes?)$/u;
/** Codes that are no secrets. */
export const NO_SECRET =
  /^(?:(?:fejl|lande|områdenummer|område|post|streg|qr-?|farve|kilde|rabat|valuta|bar|zip|tids|produkt)-?(?:kode|code)\p{L}*|barcodes?|postcodes?|zipcodes?)$/u;
/** Words before a name of a code that make it no secret: "error code". */
export const NO_SECRET_BEFORE = /^(?:fejl|error|country|area|post|zip|qr|status|http|postal)$/u;
/** "De sidste fire (cifre)": the secret part of a CPR number. */
export const LAST_FOUR = /^(?:sidste|last)$/u;
export const FOUR = /^(?:fire|4|four)$/u;

/** Words that only lead from a name to its digits. */
export const LEADING =
  /^(?:er|var|hedder|lyder|bliver|blev|is|was|nu|altså|den|det|som|mit|min|mine|den|nye|gamle|nr|nummer|to|og)$/u;

/** Words that say that the digits after them are the code: "koden er". */
export const INTRODUCING = /^(?:er|hedder|lyder|is|var|was)$/u;
/** Names of secrets that may be a word alone. */
export const PASSWORD =
  /^(?:[\p{L}-]*(?:adgangskode|kodeord|adgangsord)(?:n|et|er)?|pass(?:word|ord|wort)|løsen(?:et)?)$/u;
/** Words behind such a name and a colon that are no password. */
export const NO_PASSWORD =
  /^(?:glemt|mistet|væk|låst|spærret|blokeret|udløbet|ukendt|forkert|mangler|virker|nulstil|nulstilles|skift|skiftes|hjælp|ja|nej|ingen|mitid|nemid|e-boks|forgotten|lost|expired|locked|unknown|wrong|help|none|yes|no)$/u;
/** Names of several codes. */
export const SEVERAL = /(?:koder(?:ne)?|codes|pins)$/u;

/** Words before digits that say what else they are. */
export const SOMETHING_ELSE =
  /^(?:tlf|telefonnummer|telefonnummeret|tlfnr|mobilnummer|mobilnr|ring|ringe|ringer|ringet|opkald|hotline|fejl|fejlkode\p{L}*|fejlmeddelelse\p{L}*|error|version|versionen|ios|android|kl|klokken|kr|dkk|konto|kontonummer|reg|cvr|cvr-nummer|postnummer|postnr|medlemsnummer|medlemsnr|sagsnummer|sagsnr|ordre|ordrenr|ordrenummer|bestilling|faktura|fakturanr|fakturanummer|kundenummer|kundenr|billet|booking|side|paragraf|cirka|ca|vej|vejen|gade|gaden)$/u;
/** The same for other numbers: "ordrenummer", "sagsnr", but not "cpr-nummer". */
const NUMBERED = String.raw`(?!cpr|person|p\.?nr)[\p{L}-]{1,20}(?:nummer(?:et)?|number|nr)`;
const THINGS = String.raw`(?:ordre|bestilling|faktura|kvittering|kunde|sag|journal|konto|reg|billet|booking|pakke|serie|version|tlf|telefon|mobil|imei|ean|order|invoice|account|customer|case|ticket|phone|tracking|serial)`;
/** What the text before ten digits ends with, when they are no CPR number: "faktura nr. ", "konto 5301 ". */
export const OTHER_NUMBER_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:${NUMBERED}|${THINGS}(?:[ .-]{0,2}(?:nummer|number|nr|no|id))?)[ .:#]{0,3}(?:(?:er|is|lyder) )?(?:\d{4}[ -]{1,3})?$`,
  'u',
);
/** The same, for a word before one of INTRODUCING: "mit nummer er". */
export const OTHER_NUMBER = /^(?:tlf|\p{L}*nummer(?:et)?|nr|\p{L}+nr|fejl\p{L}*|error|version(?:en)?)$/u;
/** What the text before digits ends with, when it says what else they are in several words. */
export const SOMETHING_ELSE_BEFORE =
  /(?:^|[^\p{L}])(?:(?:ring|ringe|ringer|ringet|tlf|telefon|mobil|kontakt|sms|sms'?er|besked|opkald)(?:[^\p{L}\d]+\p{L}+){0,2}[^\p{L}\d]+(?:(?:på|fra|til)[^\p{L}\d]*)?|(?:reg|konto|sags|ordre|kunde|medlems|post)[^\p{L}\d]{0,2}n(?:umme)?r[^\p{L}\d]*)$/u;
/** Words before four digits that make them a year: "siden 2019". */
export const BEFORE_YEAR =
  /^(?:i|lavet|oprettet|fornyet|udstedt|købt|fået|fik|udløb|udløbet|kom|fra|siden|til|efter|før|inden|år|året|årgang|omkring|marts|juni|juli|[\p{L}]{2,6}(?:uar|il|ust|ber)|in|from|since|until|before|after|year|maj|født|mellem|sommeren|foråret|efteråret|vinteren)$/u;
/** Words after digits that make an amount of them. */
export const MEASURE =
  /^(?:kr|kroner|krone|dkk|euro|eur|dollar|cifre|cifret|ciffer|tal|tegn|bogstaver|gange|dage|timer|minutter|sekunder|måneder|år|mennesker|personer|brugere|borgere|medlemmer|frivillige|deltagere|ældre|seniorer|mb|gb|km|digits?|characters?|times|people|pct|procent|tallet)$/u;

/** What the words need to know about a subject that no entry answers. */
type Subject = {
  readonly title: string;
  readonly kind: 'near' | 'other' | 'smalltalk' | 'complaint' | 'person' | 'repeat';
  readonly reply: string | null;
  /** The page to turn to; null where none is known. */
  readonly elsewhere: { readonly title: string } | null;
};

/** What is said, how to ask, and whom to call; null where that would be out of place. */
type NoAnswer = { readonly said: string; readonly hint: string | null; readonly support: string | null };

const support = 'Du kan også ringe til MitID Support på 33 98 00 10. Tjek åbningstiden på mitid.dk.';

/** The words for a question without an answer; `about` is what it is about instead, null when nobody knows. */
export function noAnswer(about: Subject | null): NoAnswer {
  if (about === null) {
    return {
      said: 'Det ved jeg ikke. Jeg har ikke noget svar, som jeg er sikker på.',
      hint: 'Prøv at spørge med andre ord – gerne kort.',
      support,
    };
  }
  const { title, kind, reply, elsewhere } = about;
  if (kind === 'smalltalk') {
    return {
      said: reply ?? 'Hej! Jeg svarer på spørgsmål om MitID.',
      hint: 'Skriv dit spørgsmål om MitID med almindelige ord, så leder jeg efter svaret.',
      support: null,
    };
  }
  // A subject near MitID without a page of its own may be about MitID after all, so that is not denied.
  const isElsewhere = elsewhere !== null || kind === 'other';
  const subject =
    isElsewhere && !title.includes('MitID')
      ? `Det handler ikke om MitID, men vist om ${title}.`
      : `Det handler vist om ${title}.`;
  return {
    said: `Det ved jeg ikke. ${subject}`,
    hint: null,
    // About anything else MitID Support cannot help.
    support: kind === 'near' && title.includes('MitID') ? support : null,
  };
}

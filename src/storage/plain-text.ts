/** Text that both databases give back as it was: neither keeps a NUL, one refuses it and the other cuts the text there. */
export function plainText(text: string): string {
  return text.replaceAll('\0', '');
}

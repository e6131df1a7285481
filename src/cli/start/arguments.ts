/** What `npm start` was asked for: where the bot is to be met, or the argument that it does not know. */
export type Asked =
  { readonly wants: 'slack' | 'terminal' } | { readonly wants: null; readonly unknown: string };

/** Takes the arguments after the program's name. */
export function readArguments(args: readonly string[]): Asked {
  const unknown = args.find((argument) => argument !== '--terminal');
  if (unknown !== undefined) return { wants: null, unknown };
  return { wants: args.length > 0 ? 'terminal' : 'slack' };
}

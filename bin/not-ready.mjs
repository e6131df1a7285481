import { join, relative, resolve, sep } from 'node:path';

/** There is nothing to run; the message says why, and what to do. */
export class NotReady extends Error {}

/**
 * This user may not read a part of the project.
 * @param {string} root
 * @param {string} path from the root if relative
 */
export function unreadable(root, path) {
  const [part = ''] = relative(root, resolve(root, path)).split(sep);
  // Not all of the project: others must not read the tokens in `.env`.
  const all = part === '' ? '' : '-R ';
  return new NotReady(
    `Programmet kan ikke starte. Brugeren har ikke lov til at læse ${path}.\n` +
      `Lad den, der har installeret det, skrive chmod ${all}a+rX ${join(root, part)}`,
  );
}

/**
 * Nothing is compiled yet, and this user may not write to either folder.
 * @param {string} builds
 * @param {string} temporary
 */
export function unwritable(builds, temporary) {
  return new NotReady(
    `Programmet kan ikke starte. Det må hverken skrive i ${builds} eller i ${temporary}.\n` +
      'Lad den, der har installeret det, skrive npm run prepare, eller sæt TMPDIR til en mappe, der må skrives i.',
  );
}

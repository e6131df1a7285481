const KEY = 'visited';

/** Whether this browser has never been here; a browser that keeps nothing is always new. */
export function isFirstVisit(): boolean {
  try {
    return localStorage.getItem(KEY) === null;
  } catch {
    return true;
  }
}

/** From now on no visit is the first, where the browser remembers anything. */
export function rememberVisit(): void {
  try {
    localStorage.setItem(KEY, 'yes');
  } catch {
    // It will be welcomed again.
  }
}

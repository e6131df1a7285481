/** Lets the tablet keep the answers for when the connection drops. Where the browser does not, it works online only. */
export async function keepAlone(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/svar/filer/cafe-offline.js', { scope: '/svar/cafe' });
  } catch {
    // An old browser, or a page without https.
  }
}

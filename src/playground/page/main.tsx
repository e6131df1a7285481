import { render } from 'preact';
import { App } from './app.tsx';
import { helpOldBrowsers } from './old-browsers.ts';

helpOldBrowsers();
const root = document.querySelector('#page');
if (root !== null) render(<App />, root);

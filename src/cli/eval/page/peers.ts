import type { Peer } from '../../../evaluation/peers.ts';
import { da } from '../../../i18n/da.ts';
import { settingText } from '../evaluation-text.ts';
import { html, type Markup } from '../../../text/markup.ts';

const words = da.evaluation.peers;

/** Our matcher beside other search engines, each at its best setting. */
export function buildPeers(peers: readonly Peer[]): Markup {
  const rows = peers.map(
    ({ name, setting, tried, ...measures }) =>
      html`<tr>
        <th scope="row">${words.names[name]}<small>${words.setting(settingText(setting), tried)}</small></th>
        ${[measures.firstRight, measures.topThree, measures.rightAtFivePercent].map(
          ({ value }) => html`<td class="number">${da.evaluation.share(value)}</td>`,
        )}
      </tr>`,
  );
  return html`<h2>${words.heading}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.engine}</th>
          ${[words.firstRight, words.topThree, words.rightAtFivePercent].map(
            (name) => html`<th scope="col" class="number">${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    <p class="muted">${words.note}</p>`;
}

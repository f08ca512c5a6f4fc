(() => {
  'use strict';
  // Leafs through the examples of a task. All that comes from the data or the address is written as text.
  const SIZE = 20;
  const PARTS = ['id', 'cluster', 'slices', 'truth', 'weak', 'judged', 'beside', 'outcomes', 'fields', 'candidates', 'ratings', 'left'];
  const el = (name, kind, ...inside) => {
    const made = document.createElement(name);
    if (kind) { made.className = kind; }
    made.append(...inside);
    return made;
  };
  const count = (number) => number.toLocaleString('en');
  const figure = (value) => (value === null ? '' : String(value).replace('-', '\u2212'));
  const probability = (said) => (said[0] === -2 ? '' : (said[1] / 1000).toFixed(3).replace(/^0/, ''));
  const pairs = (flat) => flat.filter((one, i) => i % 2 === 0).map((one, i) => [one, flat[2 * i + 1]]);
  const named = (parts) => PARTS.reduce((made, name, i) => ({ ...made, [name]: parts[i] }), {});

  const browser = (box, anchor) => {
    const data = JSON.parse(document.getElementById(anchor + '-data').textContent);
    const entries = data.entries.map(named);
    const pools = data.kind === 'pool';
    const controls = new Map([...box.querySelectorAll('[data-control]')].map((one) => [one.dataset.control, one]));
    const pages = box.querySelector('.pages');
    const list = el('ol', 'entries');
    const usual = { outcome: '', slice: '', method: (data.judged[0] || [''])[0], q: '', sort: '', page: 1, open: '' };
    let state = usual;
    let ignored = [];

    const truth = (cls) => (cls < 0 ? 'unknown' : data.classes[cls]);
    const answer = (said) => (said[0] === -1 ? 'tie' : said[0] < 0 ? 'none' : data.classes[said[0]]);
    const said = (one) => (answer(one) + ' ' + probability(one)).trim();
    const [text, left] = [0, 1].map((part) => (place) => [data.texts[place]].flat()[part]);
    const arm = () => Math.max(0, data.judged.findIndex((one) => one[0] === state.method));
    const outcomes = (entry, of) => data.outcomes.filter((one, i) => entry.outcomes[of] & (1 << i));
    const words = (entry, of) => outcomes(entry, of).map((one) => one[1]).join(', ');
    const top = (entry) => entry.candidates[entry.judged[arm()][1]];
    const weak = (entry) => (pools ? top(entry)[3] : entry.weak);

    // An entry: its line, and all that stands behind it.
    const saying = (who, what, sure) => el('span', 'said', el('small', '', who), ' ', el('strong', '', what), sure ? ' ' + sure : '');
    const excerpt = (entry) => {
      const one = pools ? top(entry) : entry.candidates[0];
      const fields = pairs(entry.fields.length || !one ? entry.fields : one[1]);
      const texts = fields.map((field) => text(field[1]));
      const most = texts.reduce((a, b) => (b.length > a.length ? b : a), '');
      const all = most.length > 40 ? most : fields.map((field, i) => data.columns[field[0]] + ' ' + texts[i]).join(' \u00b7 ');
      return all.length > 160 ? all.slice(0, 160) + ' \u2026' : all;
    };
    const head = (entry) => {
      const [name, own] = data.judged.length ? [data.judged[arm()][1], entry.judged[arm()]] : [];
      return el('summary', '', ...[el('code', 'entry-id', entry.id),
        pools ? saying(name + ' puts first', top(entry)[0]) : '',
        saying('truth', truth(pools ? top(entry)[4] : entry.truth)),
        data.weak ? saying('weak label', answer(weak(entry)), probability(weak(entry))) : '',
        !pools && own && (data.compared || !data.weak) ? saying(name, answer(own), probability(own)) : '',
        own ? el('span', 'found', words(entry, arm())) : '', el('span', 'excerpt', excerpt(entry))].flatMap((part) => [part, ' ']));
    };
    const cut = (name, place) => el(name, '', text(place), left(place) ? el('em', 'left', ` \u2026 ${count(left(place))} more characters`) : '');
    const texts = (fields) => el('dl', 'texts', ...pairs(fields).map(([column, place]) =>
      el('div', '', el('dt', '', data.columns[column]), cut('dd', place))));
    const facts = (entry) => {
      const known = [['cluster', text(entry.cluster)], ['slices', entry.slices.map((slice) => data.slices[slice]).join(', ')]];
      if (!pools) {
        known.push(['truth', truth(entry.truth)], ['weak label', data.weak && said(entry.weak)],
          ...entry.judged.map((one, i) => [data.judged[i][1], said(one) + ': ' + words(entry, i)]),
          ...entry.beside.map((one, i) => [data.beside[i], said(one)]),
          ...data.classes.map((name, cls) => ['rated ' + name, pairs(entry.ratings).filter((rating) => rating[1] === cls)
            .map((rating) => data.raters[rating[0]]).join(', ')]));
      }
      return el('dl', 'facts', ...known.filter((one) => one[1]).map((one) => el('div', '', el('dt', '', one[0]), el('dd', '', one[1]))));
    };
    const preferred = (entry, side) => {
      const who = [[entry.truth === 1 - side, 'truth'], [data.compared && entry.weak[0] === 1 - side, 'the weak label ' + probability(entry.weak)],
        ...entry.judged.map((one, i) => [one[0] === 1 - side, data.judged[i][1] + ' ' + probability(one)])];
      return 'preferred by ' + (who.filter((one) => one[0]).map((one) => one[1]).join(', ') || 'nobody');
    };
    const sides = (entry) => el('div', 'sides', ...entry.candidates.map((one, side) =>
      el('div', 'side', el('h4', '', one[0]), el('p', 'preferred', preferred(entry, side)), texts(one[1]))));
    const table = (entry) => {
      const all = [...entry.candidates].sort((a, b) => b[2][arm()] - a[2][arm()]);
      const columns = [...new Set(all.flatMap((one) => pairs(one[1]).map((field) => field[0])))].sort((a, b) => a - b);
      const gold = all.some((one) => one[5] !== null);
      const heads = ['Candidate', ...data.judged.map((one) => one[1]), 'weak label', 'truth', ...(gold ? ['gold'] : []),
        ...columns.map((column) => data.columns[column])];
      const caption = count(all.length) + ' candidates ordered by ' + data.judged[arm()][1]
        + (entry.left ? '; ' + count(entry.left) + ' that rewards and raters put lower are left out' : '');
      const header = (name, scope) => Object.assign(el('th', '', name), { scope });
      const row = (one) => {
        const held = new Map(pairs(one[1]));
        return el('tr', '', header(one[0], 'row'), ...one[2].map((reward) => el('td', 'num', figure(reward))),
          el('td', '', said(one[3])), el('td', '', truth(one[4])), gold ? el('td', 'num', figure(one[5])) : '',
          ...columns.map((column) => (held.has(column) ? cut('td', held.get(column)) : el('td'))));
      };
      return Object.assign(el('div', 'scroll', el('table', 'candidates', el('caption', '', caption),
        el('thead', '', el('tr', '', ...heads.map((name) => header(name, 'col')))), el('tbody', '', ...all.map(row)))),
      { role: 'group', tabIndex: 0, ariaLabel: caption });
    };
    const body = (entry) => el('div', 'entry-body', facts(entry), entry.fields.length ? texts(entry.fields) : '',
      pools ? table(entry) : entry.candidates.length ? sides(entry) : '');
    const item = (entry) => {
      const details = el('details', '', head(entry));
      const fill = () => { if (!details.children[1]) { details.append(body(entry)); } };
      details.open = entry.id === state.open;
      if (details.open) { fill(); }
      details.addEventListener('toggle', () => {
        if (details.open === (state.open === entry.id)) { return; }
        if (details.open) { fill(); }
        state.open = details.open ? entry.id : '';
        list.querySelectorAll('details').forEach((other) => { other.open = other === details && details.open; });
        write();
      });
      return el('li', 'entry', details);
    };

    // Which entries are shown, and in which order.
    const hay = (entry) => [entry.id, text(entry.cluster), ...entry.candidates.map((one) => one[0]),
      ...[entry.fields, ...entry.candidates.map((one) => one[1])].flatMap((fields) => pairs(fields).map((field) => text(field[1])))]
      .join('\n').toLowerCase();
    const kept = (entry) => (!state.outcome || outcomes(entry, arm()).some((one) => one[0] === state.outcome))
      && (!state.slice || entry.slices.some((slice) => data.slices[slice] === state.slice))
      && (!state.q || hay(entry).includes(state.q.toLowerCase()));
    const heights = {
      student: (entry) => (pools ? top(entry)[2][arm()] : entry.judged.length && entry.judged[arm()][1]),
      weak: (entry) => weak(entry)[1],
      outcome: (entry) => entry.outcomes.length && entry.outcomes[arm()] & -entry.outcomes[arm()],
    };
    const order = (a, b) => {
      const height = heights[state.sort.replace('-', '')];
      return height ? (state.sort[0] === '-' ? -1 : 1) * (height(a) - height(b)) : a.id.localeCompare(b.id, 'en', { numeric: true });
    };
    const draw = () => {
      const found = state.sort ? entries.filter(kept).sort(order) : entries.filter(kept);
      const last = Math.max(1, Math.ceil(found.length / SIZE));
      const at = found.findIndex((entry) => entry.id === state.open);
      if (at >= 0) { state.page = Math.floor(at / SIZE) + 1; }
      if (state.open && at < 0) { ignored.push('open=' + state.open); }
      if (state.page > last) { ignored.push('page=' + state.page); }
      state = { ...state, page: Math.min(state.page, last), open: at < 0 ? '' : state.open };
      list.replaceChildren(...found.slice((state.page - 1) * SIZE, state.page * SIZE).map(item));
      controls.forEach((control, key) => { if (control.value !== state[key]) { control.value = state[key]; } });
      box.querySelector('[data-count]').textContent = count(found.length) + ' of the ' + count(entries.length) + ' in this page'
        + (data.all > entries.length ? '; examples.csv.gz has all ' + count(data.all) : '') + '.'
        + (ignored.length ? ' Not known here, and ignored: ' + ignored.join(', ') + '.' : '');
      pages.hidden = last === 1;
      pages.querySelector('[data-page]').textContent = 'Page ' + state.page + ' of ' + last;
      pages.querySelectorAll('[data-turn]').forEach((turn) => { turn.disabled = state.page === (turn.dataset.turn === '1' ? last : 1); });
    };
    const write = () => {
      const query = new URLSearchParams(Object.entries(state).filter(([key, value]) => value !== usual[key]));
      history.replaceState(null, '', '#' + anchor + (String(query) && '?' + query));
    };
    const change = (changed) => {
      state = { ...state, page: 1, open: '', ...changed };
      ignored = [];
      draw();
      write();
    };
    const known = (key, value) => {
      if (key === 'page') { return /^[1-9]\d{0,5}$/.test(value) && Number(value); }
      if (key === 'q' || key === 'open') { return value.length <= 1000 && value; }
      const options = key === 'method' ? data.judged : [...(controls.get(key) || {}).options || []].map((option) => [option.value]);
      return (options.find((option) => option.includes(value)) || [])[0];
    };
    const read = (query) => {
      state = { ...usual };
      ignored = [];
      new URLSearchParams(query).forEach((value, key) => {
        const meant = Object.hasOwn(usual, key) && known(key, value);
        if (meant) { state[key] = meant; } else { ignored.push(key + '=' + value); }
      });
      draw();
    };
    controls.forEach((control, key) => control.addEventListener(key === 'q' ? 'input' : 'change', () => change({ [key]: control.value })));
    pages.addEventListener('click', (event) => {
      const by = Number(event.target.dataset.turn);
      if (by) { change({ page: state.page + by }); }
    });
    box.querySelector('[data-static]').replaceWith(list);
    draw();
    return { box, read };
  };

  const browsers = new Map([...document.querySelectorAll('[data-browser]')].map((box) => [box.dataset.browser, browser(box, box.dataset.browser)]));
  const follow = () => {
    const [anchor, query] = location.hash.slice(1).split(/\?(.*)/s);
    const found = browsers.get(anchor);
    if (found) {
      found.read(query || '');
      found.box.closest('section').scrollIntoView();
    }
  };
  document.querySelectorAll('a[data-filters]').forEach((link) => {
    if (browsers.has(link.hash.slice(1))) { link.href = link.hash + '?' + link.dataset.filters; }
    link.addEventListener('click', () => { if (link.hash === location.hash) { follow(); } });
  });
  addEventListener('hashchange', follow);
  follow();
})();

(() => {
  'use strict';
  // Leafs through the examples of a task. All that comes from data or address is written as text.
  const SIZE = 20;
  const browsers = new Map();

  const el = (name, kind, ...inside) => {
    const made = document.createElement(name);
    if (kind) { made.className = kind; }
    made.append(...inside);
    return made;
  };
  const count = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
  const figure = (value) => (value === null ? '' : String(value).replace('-', '\u2212'));
  const probability = (said) => (said[0] === -2 ? '' : (said[1] / 1000).toFixed(3).replace(/^0/, ''));

  const browser = (box, anchor) => {
    const data = JSON.parse(document.getElementById(anchor + '-data').textContent);
    const pools = data.kind === 'pool';
    const entries = data.entries.map((row) => {
      const [id, cluster, slices, truth, weak, judged, beside, outcomes, fields, candidates, ratings, left] = row;
      return { id, cluster, slices, truth, weak, judged, beside, outcomes, fields, candidates, ratings, left };
    });
    const controls = new Map();
    box.querySelectorAll('[data-control]').forEach((control) => { controls.set(control.dataset.control, control); });
    const list = el('ol', 'entries');
    const told = box.querySelector('[data-count]');
    const pages = box.querySelector('.pages');
    const fresh = () => ({ outcome: '', slice: '', method: data.judged.length ? data.judged[0][0] : '', q: '', sort: '', page: 1, open: '' });
    let state = fresh();
    let ignored = [];

    const answer = (cls) => (cls === -1 ? 'tie' : cls < 0 ? 'none' : data.classes[cls]);
    const truth = (cls) => (cls < 0 ? 'unknown' : data.classes[cls]);
    const said = (one) => (answer(one[0]) + ' ' + probability(one)).trim();
    const text = (place) => (Array.isArray(data.texts[place]) ? data.texts[place][0] : data.texts[place]);
    const more = (place) => (Array.isArray(data.texts[place]) ? data.texts[place][1] : 0);
    const arm = () => Math.max(0, data.judged.findIndex((one) => one[0] === state.method));
    const outcomes = (entry, of) => data.outcomes.filter((one, i) => entry.outcomes[of] & (1 << i));
    const words = (entry, of) => outcomes(entry, of).map((one) => one[1]).join(', ');
    const top = (entry) => entry.candidates[entry.judged[arm()][1]];
    const weak = (entry) => (pools ? top(entry)[3] : entry.weak);
    const pairs = (flat) => flat.filter((one, i) => i % 2 === 0).map((one, i) => [one, flat[2 * i + 1]]);

    // What is shown of an entry.
    const saying = (who, what, sure) => {
      const made = el('span', 'said', el('small', '', who), ' ', el('strong', '', what));
      if (sure) { made.append(' ' + sure); }
      return made;
    };
    const excerpt = (entry) => {
      const fields = pairs(entry.fields.length || !entry.candidates.length ? entry.fields : entry.candidates[0][1]);
      const main = fields.find((field) => field[0] === data.main);
      const all = main ? text(main[1]) : fields.map((field) => data.columns[field[0]] + ' ' + text(field[1])).join(' \u00b7 ');
      return all.length > 160 ? all.slice(0, 160) + ' \u2026' : all;
    };
    const head = (entry) => {
      const made = el('summary', '', el('code', 'entry-id', entry.id));
      const name = data.judged.length ? data.judged[arm()][1] : '';
      if (pools) {
        made.append(saying(name + ' puts first', top(entry)[0]), saying('truth', truth(top(entry)[4])));
      } else {
        made.append(saying('truth', truth(entry.truth)));
      }
      if (data.weak) { made.append(saying('weak label', answer(weak(entry)[0]), probability(weak(entry)))); }
      if (!pools && data.judged.length && (data.compared || !data.weak)) {
        const own = entry.judged[arm()];
        made.append(saying(name, answer(own[0]), probability(own)));
      }
      if (data.judged.length) { made.append(el('span', 'found', words(entry, arm()))); }
      made.append(el('span', 'excerpt', excerpt(entry)));
      return made;
    };
    const fact = (name, what) => el('div', '', el('dt', '', name), el('dd', '', what));
    const cut = (made, place) => {
      made.append(text(place));
      if (more(place)) { made.append(el('em', 'left', ' \u2026 ' + count(more(place)) + ' more characters')); }
      return made;
    };
    const texts = (fields) => {
      const made = el('dl', 'texts');
      pairs(fields).forEach(([column, place]) => made.append(el('dt', '', data.columns[column]), cut(el('dd'), place)));
      return made;
    };
    const facts = (entry) => {
      const made = el('dl', 'facts', fact('cluster', text(entry.cluster)));
      if (entry.slices.length) { made.append(fact('slices', entry.slices.map((slice) => data.slices[slice]).join(', '))); }
      if (!pools) {
        made.append(fact('truth', truth(entry.truth)));
        if (data.weak) { made.append(fact('weak label', said(entry.weak))); }
        entry.judged.forEach((one, i) => made.append(fact(data.judged[i][1], said(one) + ': ' + words(entry, i))));
        entry.beside.forEach((one, i) => made.append(fact(data.beside[i], said(one))));
      }
      data.classes.forEach((name, cls) => {
        const by = pairs(entry.ratings).filter((rating) => rating[1] === cls).map((rating) => data.raters[rating[0]]);
        if (by.length) { made.append(fact('rated ' + name, by.join(', '))); }
      });
      return made;
    };
    const preferred = (entry, side) => {
      const cls = 1 - side;
      const by = entry.truth === cls ? ['truth'] : [];
      if (data.compared && entry.weak[0] === cls) { by.push('the weak label ' + probability(entry.weak)); }
      entry.judged.forEach((one, i) => { if (one[0] === cls) { by.push(data.judged[i][1] + ' ' + probability(one)); } });
      return by.length ? 'preferred by ' + by.join(', ') : 'preferred by nobody';
    };
    const sides = (entry) => el('div', 'sides', ...entry.candidates.map((one, side) =>
      el('div', 'side', el('h4', '', one[0]), el('p', 'preferred', preferred(entry, side)), texts(one[1]))));
    const table = (entry) => {
      const own = new Set(entry.candidates.flatMap((one) => pairs(one[1]).map((field) => field[0])));
      const columns = [...own].sort((a, b) => a - b);
      const gold = entry.candidates.some((one) => one[5] !== null);
      const heads = ['Candidate', ...data.judged.map((one) => one[1]), 'weak label', 'truth', ...(gold ? ['gold'] : []),
        ...columns.map((column) => data.columns[column])];
      const hidden = entry.left ? '; ' + count(entry.left) + ' that rewards and raters put lower are left out' : '';
      const caption = count(entry.candidates.length) + ' candidates ordered by ' + data.judged[arm()][1] + hidden;
      const header = (name, scope) => { const made = el('th', '', name); made.scope = scope; return made; };
      const body = el('tbody');
      [...entry.candidates].sort((a, b) => b[2][arm()] - a[2][arm()]).forEach((one) => {
        const row = el('tr', '', header(one[0], 'row'));
        one[2].forEach((reward) => row.append(el('td', 'num', figure(reward))));
        row.append(el('td', '', said(one[3])), el('td', '', truth(one[4])));
        if (gold) { row.append(el('td', 'num', figure(one[5]))); }
        const held = new Map(pairs(one[1]));
        columns.forEach((column) => row.append(held.has(column) ? cut(el('td'), held.get(column)) : el('td')));
        body.append(row);
      });
      const scroll = el('div', 'scroll', el('table', 'candidates', el('caption', '', caption),
        el('thead', '', el('tr', '', ...heads.map((name) => header(name, 'col')))), body));
      scroll.tabIndex = 0;
      scroll.setAttribute('role', 'region');
      scroll.setAttribute('aria-label', caption);
      return scroll;
    };
    const body = (entry) => {
      const made = el('div', 'entry-body', facts(entry));
      if (entry.fields.length) { made.append(texts(entry.fields)); }
      if (pools) { made.append(table(entry)); } else if (entry.candidates.length) { made.append(sides(entry)); }
      return made;
    };
    const item = (entry) => {
      const details = el('details', '', head(entry));
      const open = () => { if (details.children.length === 1) { details.append(body(entry)); } };
      if (entry.id === state.open) { open(); details.open = true; }
      details.addEventListener('toggle', () => {
        if (details.open && state.open !== entry.id) {
          open();
          state.open = entry.id;
          list.querySelectorAll('details').forEach((other) => { if (other !== details) { other.open = false; } });
          write();
        } else if (!details.open && state.open === entry.id) {
          state.open = '';
          write();
        }
      });
      return el('li', 'entry', details);
    };

    // Which entries are shown, and in which order.
    const hay = (entry) => {
      entry.hay = entry.hay || [entry.id, text(entry.cluster), ...[entry.fields, ...entry.candidates.map((one) => one[1])]
        .flatMap((fields) => pairs(fields).map((field) => text(field[1]))), ...entry.candidates.map((one) => one[0])]
        .join('\n').toLowerCase();
      return entry.hay;
    };
    const kept = () => entries.filter((entry) =>
      (!state.outcome || outcomes(entry, arm()).some((one) => one[0] === state.outcome))
      && (!state.slice || entry.slices.some((slice) => data.slices[slice] === state.slice))
      && (!state.q || hay(entry).includes(state.q.toLowerCase())));
    const heights = {
      student: (entry) => (pools ? top(entry)[2][arm()] : entry.judged.length ? entry.judged[arm()][1] : 0),
      weak: (entry) => weak(entry)[1],
      outcome: (entry) => (entry.outcomes.length ? Math.log2(entry.outcomes[arm()] & -entry.outcomes[arm()]) : 0),
    };
    const sorted = (some) => {
      const by = state.sort.replace('-', '');
      const way = state.sort.startsWith('-') ? -1 : 1;
      if (by === 'id') { return [...some].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })); }
      return by ? [...some].sort((a, b) => way * (heights[by](a) - heights[by](b))) : some;
    };

    const draw = () => {
      const found = sorted(kept());
      const last = Math.max(1, Math.ceil(found.length / SIZE));
      const at = found.findIndex((entry) => entry.id === state.open);
      if (state.open && at < 0) { ignored.push('open=' + state.open); state.open = ''; }
      if (at >= 0) { state.page = Math.floor(at / SIZE) + 1; }
      if (state.page > last) { ignored.push('page=' + state.page); state.page = last; }
      list.replaceChildren(...found.slice((state.page - 1) * SIZE, state.page * SIZE).map(item));
      controls.forEach((control, key) => { if (control.value !== state[key]) { control.value = state[key]; } });
      told.textContent = count(found.length) + ' of the ' + count(entries.length) + ' in this page'
        + (data.all > entries.length ? '; examples.csv.gz has all ' + count(data.all) : '') + '.'
        + (ignored.length ? ' Not known here, and ignored: ' + ignored.join(', ') + '.' : '');
      pages.hidden = last === 1;
      pages.querySelector('[data-page]').textContent = 'Page ' + state.page + ' of ' + last;
      pages.querySelectorAll('[data-turn]').forEach((turn) => {
        turn.disabled = turn.dataset.turn === '1' ? state.page === last : state.page === 1;
      });
    };
    const write = () => {
      const usual = fresh();
      const query = new URLSearchParams();
      Object.keys(usual).forEach((key) => { if (state[key] !== usual[key]) { query.set(key, state[key]); } });
      history.replaceState(null, '', '#' + anchor + (String(query) ? '?' + query : ''));
    };
    const turn = (change, page) => {
      Object.assign(state, change, { page, open: '' });
      ignored = [];
      draw();
      write();
    };
    const known = (key, value) => {
      if (key === 'method') { return data.judged.some((one) => one[0] === value || one[1] === value); }
      if (key === 'page') { return /^[1-9]\d{0,5}$/.test(value); }
      if (key === 'q' || key === 'open') { return value.length <= 1000; }
      const control = controls.get(key);
      return control && [...control.options].some((option) => option.value === value);
    };
    const read = (query) => {
      state = fresh();
      ignored = [];
      new URLSearchParams(query).forEach((value, key) => {
        if (!Object.hasOwn(state, key) || !known(key, value)) {
          ignored.push(key + '=' + value);
        } else if (key === 'method') {
          state.method = data.judged.find((one) => one[0] === value || one[1] === value)[0];
        } else {
          state[key] = key === 'page' ? Number(value) : value;
        }
      });
      draw();
    };

    controls.forEach((control, key) => control.addEventListener(key === 'q' ? 'input' : 'change', () => turn({ [key]: control.value }, 1)));
    pages.addEventListener('click', (event) => {
      const by = Number(event.target.dataset.turn);
      if (by) {
        turn({}, state.page + by);
        list.scrollIntoView({ block: 'nearest' });
      }
    });
    box.querySelector('[data-static]').replaceWith(list);
    draw();
    return { box, read };
  };

  document.querySelectorAll('[data-browser]').forEach((box) => {
    browsers.set(box.dataset.browser, browser(box, box.dataset.browser));
  });
  const follow = () => {
    const [anchor, query] = location.hash.slice(1).split(/\?(.*)/s);
    const found = browsers.get(anchor);
    if (found) {
      found.read(query || '');
      if (query !== undefined) { found.box.closest('section').scrollIntoView(); }
    }
  };
  document.querySelectorAll('a[data-filters]').forEach((link) => {
    if (browsers.has(link.hash.slice(1))) { link.href = link.hash + '?' + link.dataset.filters; }
    link.addEventListener('click', () => { if (link.hash === location.hash) { follow(); } });
  });
  window.addEventListener('hashchange', follow);
  follow();
})();

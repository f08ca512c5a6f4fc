(() => {
  'use strict';
  const OUTCOMES = ['PASS', 'FAIL', 'INCONCLUSIVE'];
  const STANDINGS = ['as expected', 'red', 'undecided', 'waived'];
  const BADNESS = [0, 3, 2, 1];
  const MOST = 200;
  const get = (id) => document.getElementById(id);
  const data = JSON.parse(get('index').textContent);
  const table = get('runs-table');
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const place = new Map(data.runs.map((run, i) => [run, i]));

  // 'a3b.' is a letter a run: a, a, a, b, and a run without.
  const spread = (text) => text.replace(/([a-z.])(\d+)/g, (_, letter, often) => letter.repeat(Number(often)));
  const estimates = (text) => {
    let last = '-';
    return text.split(',').map((one) => (last = one || last));
  };
  const tasks = data.tasks.map(([name, runs]) => ({ name, runs: spread(runs) }));
  const gates = data.gates.map(([task, name, codes, values]) =>
    ({ task: tasks[task].name, name, codes: spread(codes), values: estimates(values) }));

  const words = rows.map((row) => {
    const at = place.get(row.dataset.run);
    const own = [row.dataset.run, row.textContent];
    tasks.forEach((task) => { if (task.runs[at] === 'x') own.push(task.name); });
    gates.forEach((gate) => { if (gate.codes[at] !== '.') own.push(gate.task + ' / ' + gate.name); });
    return own.join('\n').toLowerCase();
  });

  // State: what the address says after its place.
  const read = () => new URLSearchParams(location.hash.split('?')[1] || '');
  const write = () => {
    const state = new URLSearchParams();
    if (get('find').value) state.set('find', get('find').value);
    if (get('state').value) state.set('state', get('state').value);
    if (sorted.column !== 0 || !sorted.down) state.set('sort', sorted.column + (sorted.down ? '-' : '+'));
    if (picks.length) state.set('pick', picks.join(' '));
    const text = state.toString();
    history.replaceState(null, '', '#runs' + (text ? '?' + text : ''));
  };

  const filter = () => {
    const find = get('find').value.trim().toLowerCase();
    const state = get('state').value;
    let shown = 0;
    rows.forEach((row, i) => {
      const fits = (!state || row.dataset.state === state) && words[i].includes(find);
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    get('shown').textContent = shown + ' of ' + rows.length + ' runs';
  };

  // Sorting: a button in every head; the first cell of a row is the pick.
  const sorted = { column: 0, down: true };
  const heads = Array.from(table.tHead.rows[0].cells);
  const value = (row, column, kind) => {
    const cell = row.cells[column + 1];
    if (!cell || (column > 1 && row.cells[3].colSpan > 1)) return null;
    if (column === 0) return row.dataset.run.replace(/^(\d+-\d+)-(\d+)$/, (_, begun, like) => begun + '-' + like.padStart(9, '0'));
    return kind === 'num' ? Number(cell.textContent.replace(/,/g, '')) : cell.textContent;
  };
  const sort = () => {
    const kind = heads[sorted.column].dataset.sort;
    const keyed = rows.map((row, i) => [value(row, sorted.column, kind), i]);
    keyed.sort((a, b) => {
      if (a[0] === null || b[0] === null) return (a[0] === null) - (b[0] === null) || a[1] - b[1];
      const order = a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
      return (sorted.down ? -order : order) || a[1] - b[1];
    });
    keyed.forEach(([, i]) => body.append(rows[i]));
    heads.forEach((head, i) => {
      if (i === sorted.column) head.setAttribute('aria-sort', sorted.down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
  };
  heads.forEach((head, i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    button.addEventListener('click', () => {
      sorted.down = sorted.column === i ? !sorted.down : head.dataset.sort === 'num';
      sorted.column = i;
      sort();
      write();
    });
    head.replaceChildren(button);
  });

  // Picking two.
  let picks = [];
  const boxes = new Map();
  const headPick = document.createElement('th');
  headPick.scope = 'col';
  headPick.textContent = 'Pick';
  table.tHead.rows[0].prepend(headPick);
  rows.forEach((row) => {
    const cell = row.insertCell(0);
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.setAttribute('aria-label', 'Pick ' + row.dataset.run);
    box.addEventListener('change', () => {
      picks = picks.filter((run) => run !== row.dataset.run);
      if (box.checked) picks = picks.concat(row.dataset.run).slice(-2);
      pick();
      write();
    });
    boxes.set(row.dataset.run, box);
    cell.append(box);
  });

  const standing = (code) => (code.charCodeAt(0) - 97) % 4;
  const told = (gate, at) => {
    const code = gate.codes[at];
    if (code === '.') return 'not in this run';
    const estimate = at < data.from ? '' : gate.values[at - data.from];
    const outcome = OUTCOMES[Math.floor((code.charCodeAt(0) - 97) / 4)] + ', ' + STANDINGS[standing(code)];
    return outcome + (estimate && estimate !== '-' ? ', ' + estimate : '');
  };
  const rank = (gate, before, after) => {
    const a = gate.codes[before];
    const b = gate.codes[after];
    if (a === '.' || b === '.') return 5;
    const worse = BADNESS[standing(b)] - BADNESS[standing(a)];
    return worse > 0 ? 0 : worse < 0 ? 3 : a !== b ? 1 : 4;
  };
  const pick = () => {
    boxes.forEach((box, run) => { box.checked = picks.includes(run); });
    const list = document.querySelector('table.picked');
    const command = get('picked-command');
    const two = picks.length === 2;
    list.hidden = !two;
    command.hidden = !two;
    if (!two) {
      get('picked-told').textContent = picks.length === 1 ? 'Pick one more run.' : 'Pick two runs above.';
      get('picked-link').hidden = true;
      return;
    }
    get('picked-link').hidden = false;
    const [a, b] = picks.slice().sort((x, y) => place.get(x) - place.get(y));
    const [before, after] = [place.get(a), place.get(b)];
    const differ = gates.map((gate, i) => ({ gate, i, rank: rank(gate, before, after) }))
      .filter(({ gate }) => told(gate, before) !== told(gate, after))
      .sort((x, y) => x.rank - y.rank || x.i - y.i);
    const cells = list.tBodies[0];
    cells.replaceChildren();
    differ.slice(0, MOST).forEach(({ gate }) => {
      const row = cells.insertRow();
      const head = document.createElement('th');
      head.scope = 'row';
      head.textContent = gate.task;
      row.append(head);
      [gate.name, told(gate, before), told(gate, after)].forEach((text) => { row.insertCell().textContent = text; });
    });
    const beyond = differ.length > MOST ? ', of which the first ' + MOST + ' are shown' : '';
    const alone = differ.filter((one) => one.rank === 5).length;
    const both = differ.length - alone;
    get('picked-told').textContent = 'From ' + a + ' to ' + b + ' ' + both + (both === 1 ? ' gate differs' : ' gates differ')
      + (alone ? ', and ' + alone + (alone === 1 ? ' is' : ' are') + ' in one of them only' : '') + beyond + '.';
    command.querySelector('code').textContent = './plumbline compare ' + a + ' ' + b;
    const link = command.querySelector('a');
    const page = a + '..' + b + '.html';
    link.hidden = !data.pages.includes(page);
    if (!link.hidden) link.setAttribute('href', 'compare/' + page);
  };

  const restore = () => {
    const state = read();
    get('find').value = state.get('find') || '';
    get('state').value = state.get('state') || '';
    if (get('state').selectedIndex < 0) get('state').value = '';
    const order = /^(\d+)([-+])$/.exec(state.get('sort') || '0-');
    sorted.column = order && Number(order[1]) < heads.length ? Number(order[1]) : 0;
    sorted.down = !order || order[2] === '-';
    picks = (state.get('pick') || '').split(' ').filter((run) => boxes.has(run)).slice(0, 2);
    sort();
    filter();
    pick();
  };
  get('find').addEventListener('input', () => { filter(); write(); });
  get('state').addEventListener('change', () => { filter(); write(); });
  // An address without a state is a link within the page: what is shown stays.
  window.addEventListener('hashchange', () => { if (location.hash.includes('?')) restore(); });
  restore();
})();

(() => {
  'use strict';
  // Says of a number, or of a name that leads to the glossary, what it is: beside it, on hover and on focus.
  const tip = document.createElement('div');
  tip.id = 'tip';
  tip.className = 'tip';
  tip.setAttribute('role', 'tooltip');
  tip.hidden = true;
  document.body.append(tip);
  let owner = null;
  let timer = 0;

  const line = (text, kind) => {
    const part = document.createElement('p');
    part.textContent = text;
    if (kind) { part.className = kind; }
    return part;
  };
  const words = (element) => (element ? element.textContent.replace(/\s+/g, ' ').trim() : '');
  const entryOf = (link) => {
    const name = document.getElementById(link.getAttribute('href').slice(1));
    return name ? words(name.nextElementSibling) : '';
  };
  const termIn = (cell) => (cell ? cell.querySelector('a[href^="#term-"]') : null);
  // A name goes on behind what it begins with: accuracy of weak, student/soft, divergence (ratings).
  const entries = new Map();
  document.querySelectorAll('dl.glossary dt').forEach((name) => entries.set(words(name), words(name.nextElementSibling)));
  const explained = (cell) => {
    const name = words(cell);
    const known = [name, name.split(/ \(| of | to |\//)[0]].find((one) => entries.has(one));
    return known === undefined ? [] : [line(`${known}: ${entries.get(known)}`, 'quiet')];
  };

  // A cell that rests on the same examples as the one before it does not repeat their numbers.
  const rests = new WeakMap();
  const read = (table) => {
    let numbers = '';
    table.querySelectorAll('tbody td').forEach((cell) => {
      numbers = cell.dataset.n || numbers;
      if (cell.querySelector(':scope > b') && words(cell.querySelector(':scope > b')) !== '\u2013') { rests.set(cell, numbers); }
    });
  };
  document.querySelectorAll('table').forEach(read);

  const count = (number, noun) => `${Number(number).toLocaleString('en')} ${noun}${number === '1' ? '' : 's'}`;
  const ofNumber = (cell) => {
    const table = cell.closest('table');
    const head = table.tHead ? table.tHead.rows[0].cells[cell.cellIndex] : null;
    const row = cell.parentElement.cells[0];
    const note = cell.querySelector('sup a');
    const interval = cell.querySelector(':scope > i');
    const numbers = (rests.get(cell) || '').split('-');
    const level = table.classList.contains('gates') ? 'interval ' : '95 % interval ';
    const parts = [line(`${words(head)}, ${words(row)}`, 'of'), line(words(table.caption), 'quiet')];
    let told = words(cell.querySelector(':scope > b'));
    if (interval) { told += note ? ` ${interval.firstChild.textContent}` : `, ${level}${words(interval)}`; }
    if (numbers.length === 3) {
      told += `; ${count(numbers[0], 'example')}, ${count(numbers[1], 'cluster')}, ${count(numbers[2], 'seed')}`;
    }
    parts.push(line(told));
    if (note) { parts.push(line(`Why: ${words(document.getElementById(note.getAttribute('href').slice(1)))}.`)); }
    return [...parts, ...explained(head), ...explained(row)];
  };
  const told = (target) => {
    if (target.matches('a')) { return [line(words(target), 'of'), line(entryOf(target))]; }
    if (target.matches('.scroll')) { return [line('Enter goes into the table, arrow keys from cell to cell, Escape out of it.')]; }
    return ofNumber(target);
  };
  const known = (element) => {
    const link = element.closest('a[href^="#term-"]');
    if (link) { return link; }
    const cell = element.closest('td');
    return cell && cell.querySelector(':scope > b') ? cell : null;
  };

  const place = (target) => {
    const at = target.getBoundingClientRect();
    const own = tip.getBoundingClientRect();
    const below = at.bottom + 6;
    const top = below + own.height <= innerHeight ? below : Math.max(4, at.top - own.height - 6);
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - own.width - 8));
    tip.style.top = `${top}px`;
    tip.style.left = `${left}px`;
  };
  const hide = () => {
    clearTimeout(timer);
    if (owner) { owner.removeAttribute('aria-describedby'); }
    owner = null;
    tip.hidden = true;
  };
  const show = (target, described = target) => {
    hide();
    tip.replaceChildren(...told(target));
    tip.hidden = false;
    owner = described;
    owner.setAttribute('aria-describedby', 'tip');
    place(target);
  };
  const soon = (what) => {
    clearTimeout(timer);
    timer = setTimeout(what, 250);
  };
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') { return; }
    if (tip.contains(event.target)) { clearTimeout(timer); return; }
    const target = known(event.target);
    if (target && target !== owner) { soon(() => show(target)); } else if (target) { clearTimeout(timer); } else if (owner !== document.activeElement) { soon(hide); }
  });
  document.addEventListener('click', (event) => {
    const target = known(event.target);
    if (target && target.matches('td') && !event.target.closest('a')) { show(target); }
  });
  document.addEventListener('scroll', () => { if (owner) { place(owner); } }, { capture: true, passive: true });

  // A table is one stop of the tab key. Within it arrow keys go from cell to cell.
  const rows = (table) => [...table.rows].filter((row) => !row.hidden);
  const cellAt = (table, y, x) => {
    const row = rows(table)[y];
    return row ? row.cells[Math.min(x, row.cells.length - 1)] : undefined;
  };
  const enter = (cell) => {
    cell.tabIndex = -1;
    cell.focus();
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const goes = {
    ArrowLeft: (y, x) => [y, Math.max(0, x - 1)],
    ArrowRight: (y, x) => [y, x + 1],
    ArrowUp: (y, x) => [Math.max(0, y - 1), x],
    ArrowDown: (y, x) => [y + 1, x],
    Home: (y, x, ctrl) => [ctrl ? 0 : y, 0],
    End: (y, x, ctrl, last) => [ctrl ? last : y, Infinity],
  };
  document.addEventListener('keydown', (event) => {
    const here = document.activeElement;
    if (event.key === 'Escape') {
      const box = here.matches('.scroll td, .scroll th') && here.closest('.scroll');
      if (owner) { hide(); } else if (box) { box.focus(); }
      return;
    }
    if (event.key === 'Enter' && here.matches('.scroll')) {
      const table = here.querySelector('table');
      const first = table && (cellAt(table, 1, 1) || cellAt(table, 0, 0));
      if (first) { event.preventDefault(); enter(first); }
      return;
    }
    if (!here.matches('.scroll td, .scroll th')) { return; }
    if (event.key === 'Enter') {
      const link = here.querySelector('a');
      if (link) { event.preventDefault(); link.click(); }
      return;
    }
    if (!goes[event.key] || event.altKey || event.metaKey) { return; }
    event.preventDefault();
    const table = here.closest('table');
    const all = rows(table);
    const [y, x] = goes[event.key](all.indexOf(here.parentElement), here.cellIndex, event.ctrlKey, all.length - 1);
    const next = cellAt(table, y, x);
    if (next) { enter(next); }
  });
  document.addEventListener('focusin', (event) => {
    const target = event.target;
    if (!target.matches(':focus-visible')) { return; }
    const table = target.matches('.scroll') && target.querySelector('table');
    const found = table ? target : target.matches('td, a') ? known(target) : target.matches('th') ? termIn(target) : null;
    if (found) { show(found, target); } else { hide(); }
  });
  document.addEventListener('focusout', hide);
  document.querySelectorAll('.scroll a[href^="#term-"], .scroll sup a').forEach((link) => { link.tabIndex = -1; });

  // An entry of the glossary that a link leads to has to be open.
  const open = () => {
    const entry = location.hash.startsWith('#term-') && document.getElementById(location.hash.slice(1));
    if (entry) { entry.closest('details').open = true; entry.scrollIntoView(); }
  };
  addEventListener('hashchange', open);
  open();
})();

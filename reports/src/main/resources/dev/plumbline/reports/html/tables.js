(() => {
  'use strict';
  // A table with data-sort is sorted by its heads; an input with data-filter, the id of such a table, leaves the rows that hold its words.
  const text = (row, column) => {
    const cell = row.cells[column];
    return cell === undefined ? '' : (cell.dataset.value ?? cell.textContent).trim();
  };
  const compare = (a, b) => {
    const [x, y] = [Number(a), Number(b)];
    const numbers = a !== '' && b !== '' && !Number.isNaN(x) && !Number.isNaN(y);
    return numbers ? x - y : (a === '') - (b === '') || (a < b ? -1 : a > b ? 1 : 0);
  };
  const sort = (table, head) => {
    const falling = head.getAttribute('aria-sort') === 'ascending';
    table.querySelectorAll('th[aria-sort]').forEach((other) => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
    const rows = [...table.tBodies[0].rows].sort((a, b) => {
      const [x, y] = [text(a, head.cellIndex), text(b, head.cellIndex)];
      // What has no value stays last, whichever way it is sorted.
      return compare(x, y) * (falling && x !== '' && y !== '' ? -1 : 1);
    });
    table.tBodies[0].append(...rows);
  };
  document.querySelectorAll('table[data-sort]').forEach((table) => {
    [...table.tHead.rows[0].cells].forEach((head) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => sort(table, head));
      head.append(button);
    });
  });
  document.querySelectorAll('input[data-filter]').forEach((input) => {
    const rows = [...document.getElementById(input.dataset.filter).tBodies[0].rows];
    const told = document.getElementById(input.getAttribute('aria-describedby'));
    const filter = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      const shown = rows.filter((row) => {
        const there = row.textContent.toLowerCase();
        row.hidden = !words.every((word) => there.includes(word));
        return !row.hidden;
      });
      told.textContent = `${shown.length} of ${rows.length}`;
    };
    input.addEventListener('input', filter);
    filter();
  });
})();

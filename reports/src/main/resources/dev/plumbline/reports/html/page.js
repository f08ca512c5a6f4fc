(() => {
  'use strict';
  // What needs a script is hidden until one runs.
  document.querySelectorAll('[data-script]').forEach((part) => { part.hidden = false; });
})();

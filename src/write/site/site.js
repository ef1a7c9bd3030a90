/* Finds, filters and sorts what the pages hold. The pages are whole without it. */
(function () {
  'use strict';

  var MOST = 12;

  /* Text as it is compared: without case and accents, đ as d. */
  function fold(text) {
    return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd');
  }

  function make(name, attributes, parent) {
    var node = document.createElement(name), key;
    for (key in attributes) {
      if (key === 'text') { node.textContent = attributes.text; } else { node.setAttribute(key, attributes[key]); }
    }
    if (parent) { parent.appendChild(node); }
    return node;
  }

  function words(text) {
    return fold(text).split(/\s+/).filter(function (word) { return word; });
  }

  function has(text, wanted) {
    return wanted.every(function (word) { return text.indexOf(word) >= 0; });
  }

  /* Whole syllables, the last of which may still be being typed. */
  function speaks(text, wanted) {
    var own = ' ' + text.replace(/[^a-z0-9]+/g, ' ') + ' ', last = wanted.length - 1;
    return wanted.every(function (word, at) {
      return own.indexOf(' ' + word.replace(/[^a-z0-9]+/g, ' ') + (at < last ? ' ' : '')) >= 0;
    });
  }

  function each(list, then) { Array.prototype.forEach.call(list, then); }

  function fill(text, one, two) { return text.replace('%1', one).replace('%2', two); }

  /* The box at the head of every page. */
  function finder(place) {
    var data = place.dataset, entries = null, shown = [], active = -1;
    var form = make('form', { role: 'search' }, place);
    var label = make('label', { 'for': 'find', text: data.label }, form);
    var input = make('input', {
      id: 'find', type: 'search', role: 'combobox', autocomplete: 'off', spellcheck: 'false',
      'aria-expanded': 'false', 'aria-controls': 'found', 'aria-autocomplete': 'list',
      'aria-keyshortcuts': '/', placeholder: data.hint
    }, form);
    var list = make('ul', { id: 'found', role: 'listbox', 'aria-label': data.label }, form);
    var told = make('p', { role: 'status', 'class': 'told' }, form);
    label.className = 'unseen';
    list.hidden = true;

    function load() {
      if (entries) { return; }
      entries = (window.REFORM_INDEX || []).map(function (entry) {
        return { kind: entry[0], name: entry[1], way: entry[3], name_folded: fold(entry[1]), all: fold(entry[1] + ' ' + entry[2]) };
      });
    }

    /* A name that begins with what is sought comes first, then one with a word that does. */
    function rank(entry, sought) {
      var at = entry.name_folded.indexOf(sought);
      if (at === 0) { return 0; }
      if (at > 0 && entry.name_folded.charAt(at - 1) === ' ') { return 1; }
      return at > 0 ? 2 : 3;
    }

    function close() {
      list.hidden = true;
      active = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function point(at) {
      each(list.children, function (item, own) { item.setAttribute('aria-selected', own === at ? 'true' : 'false'); });
      active = at;
      if (at < 0) { input.removeAttribute('aria-activedescendant'); return; }
      input.setAttribute('aria-activedescendant', list.children[at].id);
      list.children[at].scrollIntoView({ block: 'nearest' });
    }

    function find() {
      var sought = words(input.value), whole = sought.join(' '), all;
      load();
      list.textContent = '';
      if (!sought.length) { shown = []; told.textContent = ''; close(); return; }
      all = entries.filter(function (entry) { return speaks(entry.all, sought); });
      if (!all.length) { all = entries.filter(function (entry) { return has(entry.all, sought); }); }
      all.forEach(function (entry, at) { entry.at = at; entry.rank = rank(entry, whole); });
      all.sort(function (one, other) { return one.rank - other.rank || one.at - other.at; });
      shown = all.slice(0, MOST);
      shown.forEach(function (entry, at) {
        var item = make('li', { id: 'found-' + at, role: 'option', 'aria-selected': 'false' }, list);
        make('span', { 'class': 'kind', text: (window.REFORM_KINDS || {})[entry.kind] || '' }, item);
        make('span', { text: ' ' + entry.name }, item);
        item.addEventListener('mousedown', function (event) { event.preventDefault(); });
        item.addEventListener('click', function () { go(entry); });
      });
      told.textContent = all.length === 0 ? data.none : fill(all.length > MOST ? data.first : data.results, all.length > MOST ? MOST : all.length, all.length);
      active = -1;
      input.removeAttribute('aria-activedescendant');
      list.hidden = !shown.length;
      input.setAttribute('aria-expanded', shown.length ? 'true' : 'false');
    }

    function go(entry) {
      close();
      location.href = data.base + entry.way;
    }

    input.addEventListener('focus', load);
    input.addEventListener('input', find);
    input.addEventListener('blur', close);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      if (shown.length) { go(shown[active < 0 ? 0 : active]); }
    });
    input.addEventListener('keydown', function (event) {
      if (event.isComposing || event.keyCode === 229) { return; }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) { find(); }
        if (!shown.length) { return; }
        point(event.key === 'ArrowDown' ? (active + 1) % shown.length : (active <= 0 ? shown.length : active) - 1);
      } else if (event.key === 'Escape') {
        if (list.hidden) { input.value = ''; told.textContent = ''; } else { event.preventDefault(); close(); }
      }
    });
    document.addEventListener('keydown', function (event) {
      var name = event.target.tagName;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) { return; }
      if (name === 'INPUT' || name === 'SELECT' || name === 'TEXTAREA') { return; }
      event.preventDefault();
      input.focus();
      input.select();
    });
  }

  /* The values of a cell: those of its list, or its text. */
  function values(cell) {
    var items = cell ? cell.querySelectorAll('li') : [];
    if (!items.length) { return cell ? [cell.textContent.trim()] : []; }
    return Array.prototype.map.call(items, function (item) { return item.textContent.trim(); });
  }

  /* The boxes above a table: rows that do not fit are left out, and headings with nothing below them. */
  function filters(place) {
    var data = place.dataset, around = document.getElementById(data.of);
    var rows = [], picks = [], form, text, status;
    if (!around) { return; }
    each(around.querySelectorAll('tbody'), function (body) {
      var heading = null;
      each(body.rows, function (row) {
        if (row.classList.contains('group') || row.querySelector('[scope=colgroup]')) {
          heading = { row: row, text: row.textContent.trim() };
          return;
        }
        rows.push({ row: row, heading: heading, text: fold(row.textContent), cells: row.cells });
      });
    });
    if (rows.length < 5) { return; }
    form = make('form', { 'class': 'filter' }, place);
    text = make('input', { type: 'search', autocomplete: 'off' }, make('label', { text: data.find + ' ' }, form));

    function offer(label, of) {
      var known = {}, all = [], select;
      rows.forEach(function (row) {
        of(row).forEach(function (value) {
          if (value && !known.hasOwnProperty(value)) { known[value] = true; all.push(value); }
        });
      });
      if (all.length < 2) { return; }
      select = make('select', {}, make('label', { text: label + ' ' }, form));
      make('option', { value: '', text: data.all }, select);
      all.forEach(function (value) { make('option', { value: value, text: value }, select); });
      picks.push({ select: select, of: of });
    }

    if (data.groups) { offer(data.groups, function (row) { return row.heading ? [row.heading.text] : []; }); }
    (data.columns ? data.columns.split(' ') : []).forEach(function (column) {
      var head = around.querySelectorAll('thead tr:last-child > *')[column];
      offer(head ? head.textContent.trim() : '', function (row) { return values(row.cells[column]); });
    });
    make('button', { type: 'reset', text: data.clear }, form);
    status = make('p', { role: 'status', 'class': 'told' }, form);

    function apply() {
      var sought = words(text.value), count = 0, filled = [];
      rows.forEach(function (row) {
        var fits = has(row.text, sought) && picks.every(function (pick) {
          return !pick.select.value || pick.of(row).indexOf(pick.select.value) >= 0;
        });
        row.row.hidden = !fits;
        if (row.heading && !row.heading.seen) { row.heading.seen = true; filled.push(row.heading); row.heading.count = 0; }
        if (fits) { count += 1; if (row.heading) { row.heading.count += 1; } }
      });
      filled.forEach(function (heading) { heading.row.hidden = !heading.count; heading.seen = false; });
      status.textContent = count === rows.length ? '' : fill(data.shown, count, rows.length);
    }

    form.addEventListener('input', apply);
    form.addEventListener('change', apply);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('reset', function () { setTimeout(apply, 0); });
    form.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && !event.isComposing) { form.reset(); }
    });
    /* What a browser has kept of an earlier visit. */
    apply();
  }

  /* Headings that put the rows in their order. */
  function sorter(table) {
    var body = table.tBodies[0], heads = table.tHead.rows[0].cells;

    function key(row, column) {
      var cell = row.cells[column], number = cell.getAttribute('data-key');
      if (number === null && /^\d+$/.test(cell.textContent.trim())) { number = cell.textContent.trim(); }
      return number === null ? fold(cell.textContent.trim()) : Number(number);
    }

    function compare(one, other, largest) {
      if (typeof one === 'number' && typeof other === 'number') { return largest ? other - one : one - other; }
      if (typeof one !== typeof other) { return typeof one === 'number' ? -1 : 1; }
      return (one < other ? -1 : one > other ? 1 : 0) * (largest ? -1 : 1);
    }

    table.dataset.sort.split(' ').forEach(function (column) {
      var head = heads[column], text = head.textContent.trim(), button;
      head.textContent = '';
      button = make('button', { type: 'button', 'class': 'sort', text: text }, head);
      button.addEventListener('click', function () {
        /* Shares begin with the largest, all else with the first. */
        var begins = table.querySelector('tbody td:nth-child(' + (Number(column) + 1) + ')[data-key]') ? 'descending' : 'ascending';
        var before = head.getAttribute('aria-sort');
        var now = before === null ? begins : before === 'ascending' ? 'descending' : 'ascending';
        var rows = Array.prototype.slice.call(body.rows).map(function (row, at) { return { row: row, at: at, key: key(row, column) }; });
        rows.sort(function (one, other) { return compare(one.key, other.key, now === 'descending') || one.at - other.at; });
        each(heads, function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', now);
        rows.forEach(function (row) { body.appendChild(row.row); });
      });
    });
  }

  each(document.querySelectorAll('.find'), finder);
  each(document.querySelectorAll('.filters'), filters);
  each(document.querySelectorAll('table[data-sort]'), sorter);
}());

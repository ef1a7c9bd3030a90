/* Opens the pages named in the address one after the other, each in a frame as wide as a desk's screen
   and as a phone's, lets axe look at them, uses their boxes as a reader would, and writes down what it
   has seen. */
(function () {
  'use strict';
  var asked = JSON.parse(decodeURIComponent(location.hash.slice(1)));
  var seen = [];

  function axe(frame, then) {
    var view = frame.contentWindow, page = frame.contentDocument, script = page.createElement('script');
    script.src = asked.axe;
    script.onload = function () {
      var rules = asked.rules ? { runOnly: { type: 'rule', values: asked.rules } } : {};
      rules.resultTypes = ['violations'];
      view.axe.run(page, rules).then(function (found) {
        then(found.violations.map(function (one) {
          return one.id + ': ' + one.nodes.slice(0, 4).map(function (node) {
            return node.target.join(' ') + ' – ' + node.failureSummary;
          }).join(' | ');
        }));
      }, function (error) { then(['axe failed: ' + error]); });
    };
    page.head.appendChild(script);
  }

  function press(node, key) {
    var view = node.ownerDocument.defaultView;
    node.dispatchEvent(new view.KeyboardEvent('keydown', { key: key, bubbles: true, cancelable: true }));
  }

  function type(input, text) {
    var view = input.ownerDocument.defaultView;
    input.value = text;
    input.dispatchEvent(new view.Event('input', { bubbles: true }));
  }

  function shown(page, selector) {
    return Array.prototype.filter.call(page.querySelectorAll(selector), function (node) {
      return !node.hidden && node.offsetParent !== null;
    }).map(function (node) { return node.textContent.trim(); });
  }

  /* The box at the head: found without accents, walked through with the arrows, closed with Escape. */
  function find(page, text) {
    var input, list, found = {};
    press(page.body, '/');
    input = page.activeElement;
    found.focused = input.id;
    type(input, text);
    list = page.getElementById('found');
    found.names = shown(page, '#found li');
    found.told = page.querySelector('.find [role=status]').textContent;
    found.expanded = input.getAttribute('aria-expanded');
    press(input, 'ArrowDown');
    press(input, 'ArrowDown');
    press(input, 'ArrowUp');
    found.active = input.getAttribute('aria-activedescendant');
    found.selected = list.querySelectorAll('[aria-selected=true]').length;
    press(input, 'Escape');
    found.closed = list.hidden && input.getAttribute('aria-expanded') === 'false';
    press(input, 'Escape');
    found.emptied = input.value === '';
    return found;
  }

  /* The boxes above a table: each choice leaves so many rows, and Escape brings all back. */
  function filter(page, rows) {
    var form = page.querySelector('form.filter');
    if (!form) { return null; }
    rows = '#' + form.parentNode.dataset.of + ' ' + rows;
    var view = page.defaultView, found = { all: shown(page, rows).length, picks: [] };
    Array.prototype.forEach.call(form.querySelectorAll('select'), function (select) {
      select.selectedIndex = 1;
      select.dispatchEvent(new view.Event('change', { bubbles: true }));
      found.picks.push([select.options[1].value, shown(page, rows).length]);
      select.selectedIndex = 0;
      select.dispatchEvent(new view.Event('change', { bubbles: true }));
    });
    type(form.querySelector('input'), 'khong co dong nao nhu the');
    found.none = shown(page, rows).length;
    found.told = form.querySelector('[role=status]').textContent;
    type(form.querySelector('input'), '');
    found.back = shown(page, rows).length;
    return found;
  }

  /* The headings that sort, each pressed once and once more. */
  function sort(page) {
    var buttons = page.querySelectorAll('.sort');
    return Array.prototype.map.call(buttons, function (button) {
      var orders = [0, 1].map(function () {
        button.click();
        return shown(page, 'table[data-sort] tbody th');
      });
      return { heading: button.textContent, state: button.parentNode.getAttribute('aria-sort'), orders: orders };
    });
  }

  function look(at) {
    if (at >= asked.pages.length) {
      document.getElementById('seen').textContent = JSON.stringify(seen);
      return;
    }
    var frame = document.createElement('iframe');
    frame.style.cssText = 'border:0;width:1280px;height:900px';
    frame.onload = function () {
      var page = frame.contentDocument, view = frame.contentWindow, own = { page: asked.pages[at] };
      own.dark = view.matchMedia('(prefers-color-scheme: dark)').matches;
      own.asks = view.performance.getEntriesByType('resource').map(function (one) { return one.name; });
      own.overflow = [];
      axe(frame, function (faults) {
        own.faults = faults;
        if (asked.use && page.querySelector('.find')) {
          own.find = find(page, asked.find);
          own.filter = filter(page, 'tbody tr:not(.group)');
          own.sort = sort(page);
        }
        [1280, 360].forEach(function (width) {
          frame.style.width = width + 'px';
          if (page.documentElement.scrollWidth > width) {
            var wide = Array.prototype.filter.call(page.querySelectorAll('body *'), function (node) {
              return node.getBoundingClientRect().right > width + 1;
            });
            own.overflow.push(width + ': ' + wide.slice(0, 5).map(function (node) {
              return node.tagName + '.' + node.getAttribute('class') + ' ' + node.textContent.slice(0, 40);
            }).join(' | '));
          }
        });
        seen.push(own);
        frame.remove();
        look(at + 1);
      });
    };
    frame.src = asked.pages[at];
    document.body.appendChild(frame);
  }

  look(0);
}());

(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("data").textContent);
  var words = data.words;
  var STEP = 100;

  function make(name, attributes, children) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      element.setAttribute(key, attributes[key]);
    });
    (children || []).forEach(function (child) {
      element.append(child);
    });
    return element;
  }

  /* What one of the units has of what they have in common. */
  function coded(column, at) {
    return column.texts[column.at.length ? column.at[at] : 0];
  }

  /* The place of a unit among those of an indicator or task; below nothing where it has none. */
  function place(line, unit) {
    return line.of.length ? line.of.indexOf(unit) : unit;
  }

  function told(cell) {
    var text = cell[0] || words.nothing;
    return cell[1] ? make("span", { "class": "tag " + cell[1] }, [text]) : text;
  }

  /* Heads are texts with a class; rows are lists of cells, the first of which heads its row. */
  function table(caption, heads, rows) {
    var body = make("tbody");
    var head = heads.map(function (head) {
      return make("th", { scope: "col", "class": head[1] }, [head[0]]);
    });
    function add(row) {
      body.append(make("tr", {}, row.map(function (cell, at) {
        return at === 0
          ? make("th", { scope: "row" }, [told(cell)])
          : make("td", { "class": heads[at][1], "data-label": heads[at][0] }, [told(cell)]);
      })));
    }
    var shown = 0;
    var more = make("button", { type: "button" }, [words.more]);
    function step() {
      rows(shown, shown + STEP).forEach(add);
      shown += STEP;
      more.hidden = rows(shown, shown + 1).length === 0;
    }
    more.addEventListener("click", step);
    step();
    return make("div", { "class": "whole" }, [
      make("table", { "class": "cards" }, [
        make("caption", {}, [caption]),
        make("thead", {}, [make("tr", {}, head)]),
        body
      ]),
      more
    ]);
  }

  function fixed(rows) {
    return function (from, to) {
      return rows.slice(from, to);
    };
  }

  function figures(line, at) {
    var value = line.split[1][at];
    return [
      [line.split[0][at]],
      [value && value + line.measure],
      coded(line.targets, at),
      coded(line.verdicts, at)
    ];
  }

  var figureHeads = [
    [words.fraction, "num"], [words.value, "num"], [words.target, "num"], [words.verdict, "brief"]
  ];

  data.indicators.forEach(function (line) {
    line.split = [line.fractions.split("|"), line.values.split("|")];
  });

  function unitsOf(line) {
    var count = line.split[0].length;
    return table(words.by_unit, [[words.unit, ""]].concat(figureHeads), function (from, to) {
      var rows = [];
      for (var at = from; at < Math.min(to, count); at += 1) {
        var unit = line.of.length ? line.of[at] : at;
        rows.push([[data.units[unit]]].concat(figures(line, at)));
      }
      return rows;
    });
  }

  function submissionsOf(unit) {
    var heads = data.submissions.map(function (column) {
      return [column.head, ""];
    });
    var cells = data.submissions.map(function (column) {
      return coded(column.cells, unit);
    });
    return table(words.submissions, [[words.unit, ""]].concat(heads),
      fixed([[[data.units[unit]]].concat(cells)]));
  }

  function indicatorsOf(unit) {
    var rows = [];
    data.indicators.forEach(function (line) {
      var at = place(line, unit);
      if (at >= 0) {
        rows.push([[line.name]].concat(figures(line, at)));
      }
    });
    return rows.length
      ? table(words.indicators, [[words.indicator, ""]].concat(figureHeads), fixed(rows)) : "";
  }

  function tasksOf(unit) {
    var rows = [];
    data.tasks.forEach(function (line) {
      var at = place(line, unit);
      if (at < 0) {
        return;
      }
      rows.push([
        [line.name], [line.due], coded(line.statuses, at), line.whole, coded(line.notes, at)
      ]);
    });
    var heads = [
      [words.task, ""], [words.due, "brief"], [words.status, "brief"], [words.whole, "brief"],
      [words.note, ""]
    ];
    return rows.length ? table(words.tasks, heads, fixed(rows)) : "";
  }

  function draw(unit) {
    var drawn = document.getElementById("drawn");
    drawn.replaceChildren(
      make("h3", {}, [data.units[unit]]),
      make("div", { "class": "inside" }, [submissionsOf(unit), indicatorsOf(unit), tasksOf(unit)])
    );
    drawn.focus();
  }

  /* Letters without their marks, so that a name is found however it is typed. */
  function bare(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  }

  var names = data.units.map(bare);
  var find = document.getElementById("find");
  var found = document.getElementById("found");

  function search() {
    var wanted = bare(find.value.trim());
    var buttons = [];
    for (var unit = 0; unit < names.length && buttons.length < 20; unit += 1) {
      if (names[unit].includes(wanted)) {
        var button = make("button", { type: "button" }, [data.units[unit]]);
        button.addEventListener("click", draw.bind(null, unit));
        buttons.push(make("li", {}, [button]));
      }
    }
    found.replaceChildren.apply(found, buttons.length ? buttons : [make("li", {}, [words.none])]);
  }

  document.getElementById("finder").hidden = false;
  find.addEventListener("input", search);
  search();

  document.addEventListener("toggle", function (event) {
    event.target.querySelectorAll("[data-indicator]:empty").forEach(function (home) {
      home.append(unitsOf(data.indicators[Number(home.dataset.indicator)]));
    });
  }, true);
}());

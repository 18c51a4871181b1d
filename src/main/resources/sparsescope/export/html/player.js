(function () {
  "use strict";
  var element = function (id) { return document.getElementById(id); };
  var stage = element("stage");
  var slider = element("slider");
  var play = element("play");
  var steps = [];
  var former = [];
  document.querySelectorAll("script.step").forEach(function (script) {
    var step = JSON.parse(script.textContent);
    var lines = [];
    for (var i = 0; i < step.changes.length; i++) {
      if (typeof step.changes[i] === "string") {
        lines.push(step.changes[i]);
      } else {
        var first = step.changes[i];
        var count = step.changes[++i];
        for (var line = first; line < first + count; line++) lines.push(former[line]);
      }
    }
    step.lines = lines;
    step.changes = null;
    former = lines;
    steps.push(step);
  });

  var now = 0;
  var timer = 0;
  // Who asked for less motion starts a film by hand only, and it never runs faster than it can be read.
  var calm = window.matchMedia("(prefers-reduced-motion: reduce)");

  function show(step) {
    step = Math.max(0, Math.min(steps.length - 1, step));
    if (step !== now) {
      var words = steps[step];
      stage.setAttribute("viewBox", "0 0 " + words.width + " " + words.height);
      stage.innerHTML = words.lines.join("\n");
      now = step;
      slider.value = step;
      slider.setAttribute("aria-valuetext", "step " + (step + 1) + " of " + steps.length + ": " + words.title);
      element("title").textContent = words.title;
      element("caption").textContent = words.sentence;
      element("place").textContent = step + 1 + " / " + steps.length;
      document.title = words.title;
    }
    return step;
  }

  function label(text, sign) {
    element("sign").setAttribute("d", sign);
    play.title = text;
    play.setAttribute("aria-label", text);
  }

  function stop() {
    window.clearTimeout(timer);
    timer = 0;
    label("Play (space)", "M4 2v12l9-6z");
    // Every caption is read out when one steps, none while the film runs.
    element("caption").setAttribute("aria-live", "polite");
  }

  function wait() {
    var seconds = Math.max(0.02, steps[now].seconds);
    timer = window.setTimeout(function () {
      show(now + 1);
      if (now < steps.length - 1) wait(); else stop();
    }, 1000 * (calm.matches ? Math.max(2, seconds) : seconds));
  }

  function toggle() {
    if (timer) {
      stop();
      return;
    }
    if (now === steps.length - 1) show(0);
    element("caption").setAttribute("aria-live", "off");
    label("Pause (space)", "M4 3h3v10H4zM9 3h3v10H9z");
    wait();
  }

  function go(step) {
    stop();
    show(step);
  }

  // In a frame of a presentation keys step here as long as there are steps, then through its slides: reveal.js takes such messages.
  var embedded = window.parent !== window;

  function forth() {
    if (embedded && now === steps.length - 1) window.parent.postMessage(JSON.stringify({ method: "next" }), "*");
    else go(now + 1);
  }

  function back() {
    if (embedded && now === 0) window.parent.postMessage(JSON.stringify({ method: "prev" }), "*");
    else go(now - 1);
  }

  // What reveal.js tells a frame when its slide comes and goes.
  window.addEventListener("message", function (event) {
    if (!embedded || event.source !== window.parent) return;
    if (event.data === "slide:start") {
      window.focus();
    } else if (event.data === "slide:stop") {
      stop();
      window.parent.focus();
    }
  });

  element("first").onclick = function () { go(0); };
  element("back").onclick = function () { go(now - 1); };
  element("next").onclick = function () { go(now + 1); };
  element("last").onclick = function () { go(steps.length - 1); };
  play.onclick = toggle;
  slider.oninput = function () { go(Number(slider.value)); };

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    var onButton = event.target instanceof HTMLButtonElement;
    switch (event.key) {
      case "ArrowRight": case "ArrowDown": case "PageDown": forth(); break;
      case "ArrowLeft": case "ArrowUp": case "PageUp": back(); break;
      case "Home": go(0); break;
      case "End": go(steps.length - 1); break;
      case " ": if (onButton) return; toggle(); break;
      default: return;
    }
    event.preventDefault();
  });

  // A link to a step: #step=3.
  function linked() {
    var match = /^#step=(\d+)$/.exec(window.location.hash);
    if (match) go(Number(match[1]) - 1);
  }
  window.addEventListener("hashchange", linked);
  linked();
})();

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

  // One steps from whole step to whole step; what is between shows how it comes to the next, and is played.
  var stops = [];
  steps.forEach(function (step, index) { if (step.whole) stops.push(index); });
  var now = 0;
  var timer = 0;
  // Where what plays ends.
  var target = 0;
  // When the picture shown has been shown long enough: late timers do not make a film longer.
  var due = 0;
  // Who asked for less motion starts a film by hand only, and it never runs faster than it can be read.
  var calm = window.matchMedia("(prefers-reduced-motion: reduce)");

  // The step that a picture is, or leads to.
  function stopOf(picture) {
    var stop = 0;
    while (stops[stop] < picture) stop++;
    return stop;
  }

  function show(step) {
    step = Math.max(0, Math.min(steps.length - 1, step));
    if (step !== now) {
      var words = steps[step];
      stage.setAttribute("viewBox", "0 0 " + words.width + " " + words.height);
      stage.innerHTML = words.lines.join("\n");
      now = step;
      var stop = stopOf(step);
      slider.value = stop;
      slider.setAttribute("aria-valuetext", "step " + (stop + 1) + " of " + stops.length + ": " + words.title);
      element("title").textContent = words.title;
      element("caption").textContent = words.sentence;
      element("place").textContent = stop + 1 + " / " + stops.length;
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

  function following() {
    if (calm.matches) return stops[stopOf(now + 1)];
    var next = now + 1;
    // Pictures on the way whose time is over are left out.
    var late = window.performance.now() - due;
    while (next < target && !steps[next].whole && (late -= 1000 * steps[next].seconds) > 0) {
      due += 1000 * steps[next].seconds;
      next++;
    }
    return next;
  }

  function wait() {
    var seconds = Math.max(0.02, steps[now].seconds);
    // After a pause, such as a window that was hidden, it goes on where it was instead of catching up.
    due = Math.max(due, window.performance.now() - 500);
    due += 1000 * (calm.matches ? Math.max(2, seconds) : seconds);
    timer = window.setTimeout(function () {
      show(following());
      if (now < target) wait(); else stop();
    }, Math.max(0, due - window.performance.now()));
  }

  function run(to) {
    stop();
    target = to;
    element("caption").setAttribute("aria-live", "off");
    label("Pause (space)", "M4 3h3v10H4zM9 3h3v10H9z");
    due = window.performance.now();
    wait();
  }

  function toggle() {
    if (timer) {
      stop();
      return;
    }
    if (now === steps.length - 1) show(0);
    if (now < steps.length - 1) run(steps.length - 1);
  }

  function go(step) {
    stop();
    show(step);
  }

  // In a frame of a presentation keys step here as long as there are steps, then through its slides: reveal.js takes such messages.
  var embedded = window.parent !== window;

  // The whole steps before and after what is shown.
  function nextStop() { return stops[Math.min(stops.length - 1, stopOf(now) + (steps[now].whole ? 1 : 0))]; }
  function formerStop() { return stopOf(now) === 0 ? 0 : stops[stopOf(now) - 1]; }

  // Shows how the next step comes about; asked again meanwhile, its end.
  function on() {
    var next = nextStop();
    if (timer || calm.matches || next <= now + 1) go(next);
    else run(next);
  }

  function forth() {
    if (embedded && now === steps.length - 1) window.parent.postMessage(JSON.stringify({ method: "next" }), "*");
    else on();
  }

  function back() {
    if (embedded && stopOf(now) === 0) window.parent.postMessage(JSON.stringify({ method: "prev" }), "*");
    else go(formerStop());
  }

  var full = element("full");
  full.hidden = !document.fullscreenEnabled;

  function fill() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (document.fullscreenEnabled) document.documentElement.requestFullscreen();
  }

  document.addEventListener("fullscreenchange", function () {
    var text = document.fullscreenElement ? "Leave full screen (F)" : "Full screen (F)";
    full.title = text;
    full.setAttribute("aria-label", text);
  });

  // A swipe of one finger along the picture steps; what is mostly up or down scrolls, two fingers magnify.
  var SWIPE = 40;
  var touched = null;
  stage.addEventListener("touchstart", function (event) {
    touched = event.touches.length === 1 ? event.touches[0] : null;
  }, { passive: true });
  stage.addEventListener("touchcancel", function () { touched = null; });
  stage.addEventListener("touchend", function (event) {
    if (!touched) return;
    var along = event.changedTouches[0].clientX - touched.clientX;
    var across = event.changedTouches[0].clientY - touched.clientY;
    touched = null;
    if (Math.abs(along) < SWIPE || Math.abs(along) < 2 * Math.abs(across)) return;
    if (along < 0) forth(); else back();
  });

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
  element("back").onclick = function () { go(formerStop()); };
  element("next").onclick = on;
  element("last").onclick = function () { go(steps.length - 1); };
  play.onclick = toggle;
  full.onclick = fill;
  slider.oninput = function () { go(stops[Number(slider.value)]); };

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    var onButton = event.target instanceof HTMLButtonElement;
    switch (event.key) {
      case "ArrowRight": case "ArrowDown": case "PageDown": forth(); break;
      case "ArrowLeft": case "ArrowUp": case "PageUp": back(); break;
      case "Home": go(0); break;
      case "End": go(steps.length - 1); break;
      case "f": case "F": fill(); break;
      case " ": if (onButton) return; toggle(); break;
      default: return;
    }
    event.preventDefault();
  });

  // A link to a step: #step=3.
  function linked() {
    var match = /^#step=(\d+)$/.exec(window.location.hash);
    if (match) go(stops[Math.max(0, Math.min(stops.length, Number(match[1])) - 1)]);
  }
  window.addEventListener("hashchange", linked);
  linked();
})();

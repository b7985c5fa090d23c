import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../../main/resources/org/medal/studio/web/css/base.css', import.meta.url), 'utf8');

/** The value of a variable of the palette. */
function colour(name) {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css);
  assert.ok(found, `no colour ${name}`);
  return found[1];
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first, second) {
  const [low, high] = [luminance(colour(first)), luminance(colour(second))].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const classes = Array.from({ length: 9 }, (_, index) => `class-${index + 1}`);
const grounds = ['bg', 'panel', 'raised'];

test('text has a contrast of at least 4.5 on every ground', () => {
  for (const text of ['text', 'muted', 'accent', 'good', 'warn', 'bad', ...classes]) {
    for (const ground of grounds) {
      assert.ok(contrast(text, ground) >= 4.5, `${text} on ${ground}: ${contrast(text, ground)}`);
    }
  }
});

test('ink has a contrast of at least 4.5 on every filled ground', () => {
  for (const ground of ['accent', 'muted', 'text', ...classes]) {
    assert.ok(contrast('ink', ground) >= 4.5, `ink on ${ground}: ${contrast('ink', ground)}`);
  }
});

test('the edges of controls have a contrast of at least 3', () => {
  for (const ground of grounds) {
    assert.ok(contrast('line', ground) >= 3, `line on ${ground}: ${contrast('line', ground)}`);
  }
});

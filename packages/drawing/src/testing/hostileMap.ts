import type { Card, JourneyMap } from '@milepost/schema';
import { hardMap } from './hardMap.ts';

export const SCRIPT = '<script>alert(1)</script>';
/** What would end an attribute, an element, a style or a data section. */
export const BREAK_OUT = `"/><img src=x onerror=alert(1)>'/*]]>*/</style></text></svg><!--`;
/** Turns what follows round, and never back. */
export const OVERRIDE = 'invoice\u202egpj.exe \u2066\u2067\u200f end';
export const BROKEN = 'a\0b\u0001c\u001b[31md\ud800e\udfff\ufffff';

/**
 * A map whose words and links mean harm. Some of it no schema lets in: a painter mustn't rely on that.
 *
 * @param address that nothing may ask for
 */
export function hostileMap(address: string): JourneyMap {
  const map = hardMap();
  const texts = [SCRIPT, BREAK_OUT, OVERRIDE, BROKEN, `${address}/text`];
  const links = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>',
    'file:///etc/passwd',
    ' javascript:1',
  ];
  map.map = { ...map.map, title: SCRIPT, scenario: BREAK_OUT, owner: `${SCRIPT}(\\)` };
  for (const [index, card] of Object.values(map.cards).entries()) {
    const text = index === 0 ? 'w'.repeat(10_000) : (texts[index % texts.length] as string);
    const link = links[index % links.length];
    map.cards[card.id] = { ...card, ...{ title: text, text, caption: text, link } } as Card;
  }
  for (const card of Object.values(map.cards)) {
    if (card.kind === 'image') map.cards[card.id] = { ...card, asset: `${address}/picture.png` };
  }
  for (const [index, stage] of Object.values(map.stages).entries()) {
    map.stages[stage.id] = { ...stage, name: texts[index] as string };
  }
  for (const evidence of Object.values(map.evidence)) {
    map.evidence[evidence.id] = { ...evidence, link: 'javascript:alert(2)' };
  }
  return map;
}

/** A picture that asks for others, and for a file of the machine. */
export function hostilePicture(address: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0"?>
<!DOCTYPE svg [<!ENTITY there SYSTEM "${address}/entity"><!ENTITY passwd SYSTEM "file:///etc/passwd">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80" height="60">
<style>@import url("${address}/style.css");</style>
<image href="${address}/inside.png" xlink:href="${address}/inside.png" width="9" height="9"/>
<use href="${address}/use.svg#a"/><text>x</text></svg>`);
}

import { expect, test } from 'vitest';
import { isForged } from './origin.server.ts';

const request = (method: string, headers: Record<string, string>) =>
  new Request('http://bank.example/questions/x', { method, headers });

test.each<[string, boolean, string, Record<string, string>]>([
  ['reading from anywhere', false, 'GET', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a form of ours', false, 'POST', { 'Sec-Fetch-Site': 'same-origin', Origin: 'http://bank.example' }],
  ['a form of another site', true, 'POST', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a form of a neighbouring host', true, 'POST', { 'Sec-Fetch-Site': 'same-site' }],
  ['an older browser on our page', false, 'POST', { Origin: 'http://bank.example' }],
  ['an older browser on another page', true, 'POST', { Origin: 'http://evil.example' }],
  ['a page without an origin', true, 'POST', { Origin: 'null' }],
  ['a program that is no browser', false, 'POST', {}],
])('isForged: %s is %s', (_name, forged, method, headers) => {
  expect(isForged(request(method, headers))).toBe(forged);
});

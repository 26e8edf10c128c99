import type { Refusal } from './refusal.js';

export const isRefusal = (value: object): value is Refusal => 'refused' in value && value.refused === true;
